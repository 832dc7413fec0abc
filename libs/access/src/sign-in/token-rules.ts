import { createRemoteJWKSet } from 'jose';
import type { TokenRules } from './token.config.js';

type Env = Record<string, string | undefined>;

/** The issuer that the environment names, or undefined when it names none and the local one serves. */
export function configuredTokenRules(env: Env = process.env): TokenRules | undefined {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwks, OIDC_PARTNERSHIP_CLAIM: claim } = env;
  if (!issuer && !audience && !jwks) return undefined;
  if (!issuer || !audience || !jwks)
    throw new Error('Set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL together, or none of them.');
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000 });
  return { issuer, audience, partnershipClaim: claim ?? 'partnership', keys };
}
