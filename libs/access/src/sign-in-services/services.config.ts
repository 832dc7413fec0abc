import { type Env, readSettings } from '@app/settings';

/** How the sign-in services of partnerships are kept and reached. */
export interface ServicesConfig {
  /** Seals the secrets of their clients; without it none can be added or used. */
  key?: Buffer;
  /** Hosts inside the operator's own network at which a service may be all the same. */
  insideHosts: readonly string[];
}

export const SERVICES_CONFIG = Symbol('SERVICES_CONFIG');

export function configuredServices(env: Env): ServicesConfig {
  const { SIGN_IN_SECRETS_KEY: key, SIGN_IN_INSIDE_HOSTS: insideHosts = [] } = readSettings(env);
  return { ...(key && { key: Buffer.from(key, 'base64') }), insideHosts };
}

/** An issuer as accounts name it: two that differ by a slash at the end are one. */
export const issuerName = (issuer: string) => issuer.replace(/\/+$/, '');
