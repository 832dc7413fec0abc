import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createRemoteJWKSet, customFetch as customFetchOfKeys, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import {
  allowInsecureRequests,
  type Configuration,
  customFetch,
  discovery,
  type DiscoveryRequestOptions,
} from 'openid-client';
import { outsideFetch } from './outside-fetch.js';
import { SERVICES_CONFIG, type ServicesConfig } from './services.config.js';
import { providerAway } from './sign-in-services.errors.js';

/** Trivium as a client of an OpenID provider. */
export interface ProviderClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

const SECONDS = 5;
const TEN_MINUTES = 600_000;

/**
 * OpenID providers, each discovered when it is first needed, again after ten minutes, and again when it could not be reached: one that is
 * away keeps those waiting who sign in there, for five seconds at most, and nobody else.
 */
@Injectable()
export class Providers implements OnModuleDestroy {
  private readonly outside;
  private readonly discovered = new LRUCache<string, Promise<Configuration>>({ max: 1_000, ttl: TEN_MINUTES });
  private readonly keys = new LRUCache<string, Promise<JWTVerifyGetKey>>({ max: 1_000, ttl: TEN_MINUTES });

  constructor(@Inject(SERVICES_CONFIG) { insideHosts }: ServicesConfig) {
    this.outside = outsideFetch(insideHosts);
  }

  /** One of the settings, wherever whoever runs Trivium put it. */
  ofSettings(client: ProviderClient): Promise<Configuration> {
    return remembered(this.discovered, 'of the settings', () => discovered(client));
  }

  /** One that a steward named: in the outside world alone. */
  ofService(serviceId: string, client: ProviderClient): Promise<Configuration> {
    return remembered(this.discovered, serviceId, () => discovered(client, this.fetch));
  }

  /** Whether it is there: looked at anew, and not remembered. */
  async found(client: ProviderClient): Promise<void> {
    await discovered(client, this.fetch);
  }

  /** By which keys an issuer that a steward named signs its tokens; by its name, so with a slash at the end where it is not found without. */
  keysOf(issuer: string): Promise<JWTVerifyGetKey> {
    return remembered(this.keys, issuer, async () => {
      const named = (name: string) => discovered({ issuer: name, clientId: 'trivium', clientSecret: '' }, this.fetch);
      const found = await named(issuer).catch(() => named(`${issuer}/`));
      const keys = new URL(found.serverMetadata().jwks_uri!);
      return createRemoteJWKSet(keys, { timeoutDuration: SECONDS * 1_000, [customFetchOfKeys]: this.fetch });
    });
  }

  onModuleDestroy() {
    return this.outside.close();
  }

  private readonly fetch = (url: string, options?: object) => this.outside.fetch(url, options);
}

async function remembered<T extends object>(kept: LRUCache<string, Promise<T>>, key: string, find: () => Promise<T>) {
  const known = kept.get(key);
  if (known) return known;
  const found = find().catch((error: unknown) => {
    kept.delete(key);
    throw providerAway(error);
  });
  kept.set(key, found);
  return found;
}

async function discovered(client: ProviderClient, through?: DiscoveryRequestOptions[typeof customFetch]) {
  const url = new URL(client.issuer);
  const found = await discovery(url, client.clientId, client.clientSecret, undefined, {
    timeout: SECONDS,
    ...(through && { [customFetch]: through }),
    execute: url.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
  // Where browsers are sent.
  const { authorization_endpoint: page } = found.serverMetadata();
  if (!page || new URL(page).protocol !== url.protocol) throw new Error('No page to sign in at, or none by https.');
  return found;
}
