import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch } from 'undici';

const FIVE_SECONDS = 5_000;
const IPV4_COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');
const LARGEST = 256 * 1024;

/** Fetches from the outside world alone: what a steward types must not lead the server to its own network. */
export interface OutsideFetch {
  fetch: (url: string | URL, options?: object) => Promise<Response>;
  close: () => Promise<void>;
}

/** Said of an address that is inside and not among those that the settings allow. */
export class InsideAddress extends Error {}

/**
 * By https, within five seconds, no more than 256 KB, following no redirect, and never to an address that is not everybody's, however a name
 * leads there: looked at when the connection is made. `insideHosts` are let be; 127.0.0.1 among them by http as well, for tests.
 */
export function outsideFetch(insideHosts: readonly string[]): OutsideFetch {
  const isAllowed = (host: string) => insideHosts.includes(host.toLowerCase());
  const lookup = lookupOutside(isAllowed);
  const timeouts = {
    headersTimeout: FIVE_SECONDS,
    bodyTimeout: FIVE_SECONDS,
    connect: { timeout: FIVE_SECONDS, lookup },
  };
  const agent = new Agent({ ...timeouts, maxResponseSize: LARGEST, connections: 10 });
  return {
    fetch: async (url, options = {}) => {
      refuseInside(new URL(url), isAllowed);
      const signal = AbortSignal.timeout(FIVE_SECONDS);
      const answer = await fetch(url, { ...options, signal, redirect: 'manual', dispatcher: agent });
      return answer as unknown as Response;
    },
    close: () => agent.close(),
  };
}

/** As names are looked up when a connection is made; refused where one of the addresses is inside. */
export function lookupOutside(isAllowed: (host: string) => boolean): LookupFunction {
  return (host, options: LookupOptions, done) => {
    resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const inside = error ? undefined : found.find(({ address }) => !isAllowed(host) && isInside(address));
      const fault = error ?? (inside && new InsideAddress(`${host} is inside`)) ?? null;
      if (fault || options.all) return done(fault, found ?? []);
      return done(null, found[0]!.address, found[0]!.family);
    });
  };
}

/** Refuses what can be told to be inside, or not by https, before anybody is asked for its address. */
export function refuseInside({ protocol, hostname }: URL, isAllowed: (host: string) => boolean): void {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isOwn = isAllowed(host);
  const isByHttps = protocol === 'https:' || (isOwn && protocol === 'http:' && host === '127.0.0.1');
  if (!isByHttps) throw new InsideAddress(`${host} is not asked by https`);
  if (!isOwn && (host === 'localhost' || host.endsWith('.localhost') || (ipaddr.isValid(host) && isInside(host))))
    throw new InsideAddress(`${host} is inside`);
}

/* The range without a name is everybody's. An IPv4 address written as IPv6 is judged as IPv4; the deprecated form ::/96 is always refused. */
function isInside(address: string): boolean {
  const [bare = ''] = address.split('%');
  if (!ipaddr.isValid(bare)) return true;
  const plain = ipaddr.process(bare);
  return plain.range() !== 'unicast' || (plain instanceof ipaddr.IPv6 && plain.match(IPV4_COMPATIBLE));
}
