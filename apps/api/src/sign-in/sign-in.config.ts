import { issuerName } from '@app/access';
import { type Env, readSettings } from '@app/settings';

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
export function configuredProvider(env: Env): ProviderConfig | undefined {
  const settings = readSettings(env);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  // Set together or not at all.
  if (!issuer || !clientId || !clientSecret) return undefined;
  const accountIssuer = issuerName(issuer);
  return { issuer, clientId, clientSecret, partnershipClaim: settings.OIDC_PARTNERSHIP_CLAIM, accountIssuer };
}

export const SIGN_IN_CONFIG = Symbol('SIGN_IN_CONFIG');
