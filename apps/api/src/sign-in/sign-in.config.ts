/** How people sign in with a browser: at a provider, or by a link sent to them. */
export interface SignInConfig {
  /** Where browsers reach Trivium: 'http://127.0.0.1:3000'. */
  publicUrl: string;
  /** Without one there are links by e-mail alone. */
  provider?: ProviderConfig;
}

/** An OpenID provider, by the authorization code flow with PKCE. */
export interface ProviderConfig {
  /** Its addresses are discovered from there. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim of the ID token that holds the partnership's id; one that is missing leaves it to the accounts. */
  partnershipClaim: string;
  /** The issuer that accounts name; another one only for the demo, whose provider moves with the port. */
  accountIssuer: string;
}

/** The provider that the environment names, for browsers; undefined when it names no client there. */
export function configuredProvider(env: Record<string, string | undefined>): ProviderConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret)
    throw new Error('Set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together with OIDC_ISSUER, or neither of them.');
  const partnershipClaim = env.OIDC_PARTNERSHIP_CLAIM ?? 'partnership';
  return { issuer, clientId, clientSecret, partnershipClaim, accountIssuer: issuer };
}

export const SIGN_IN_CONFIG = Symbol('SIGN_IN_CONFIG');
