/** Where people sign in with a browser: an OpenID provider, by the authorization code flow with PKCE. */
export interface SignInConfig {
  /** Where browsers reach Trivium: 'http://127.0.0.1:3000'. */
  publicUrl: string;
  /** The provider's issuer; its addresses are discovered from there. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim of the ID token that holds the partnership's id. */
  partnershipClaim: string;
  /** The issuer that accounts name; another one only for the demo, whose provider moves with the port. */
  accountIssuer: string;
}

/** The provider that the environment names, for browsers; undefined when it names no client there. */
export function configuredSignIn(env: Record<string, string | undefined>, publicUrl: string): SignInConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret)
    throw new Error('Set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together with OIDC_ISSUER, or neither of them.');
  return {
    publicUrl,
    issuer,
    clientId,
    clientSecret,
    partnershipClaim: env.OIDC_PARTNERSHIP_CLAIM ?? 'partnership',
    accountIssuer: issuer,
  };
}
