import { type Env, readSettings } from '@app/settings';
import { createRemoteJWKSet } from 'jose';
import type { TokenRules } from './token.config.js';

/** The issuer that the environment names, or undefined when it names none and the local one serves. */
export function configuredTokenRules(env: Env = process.env): TokenRules | undefined {
  const settings = readSettings(env);
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwks } = settings;
  // Set together or not at all.
  if (!issuer || !audience || !jwks) return undefined;
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000 });
  return { issuer, audience, partnershipClaim: settings.OIDC_PARTNERSHIP_CLAIM, keys };
}
