import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Site, startSite } from '../support/site.js';

const HEAVIEST = 120 * 1_024;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const open = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(site.url + path, { headers, redirect: 'manual' });

describe('the pages', () => {
  it.each(['/', '/plan', '/sessions/018d0a6a-fc00-74c0-8000-0aaaf01e9570', '/no-such-page', '/signed-out'])(
    '%s runs and loads nothing that is not ours, may not be framed, and is not kept',
    async (path) => {
      const { status, headers } = await open(path);
      const policy = headers.get('content-security-policy');
      expect(status).toBe(200);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(['/', '/health/live', '/style/trivium.css', '/graphql', '/no-such-thing.js', '/local-sign-in/nothing'])(
    '%s says to browsers what it is, that nobody else may read it, and not what made it',
    async (path) => {
      const { headers } = await open(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    },
  );

  it('answer a program that asks for something else as ever: there is no such thing', async () => {
    expect((await open('/no-such-page', { accept: 'application/json' })).status).toBe(404);
    expect((await open('/assets/no-such-script.js')).status).toBe(404);
    expect((await open('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it.each(['/', '/health/live'])('%s says by HEAD what it would answer', async (path) => {
    const headers = { accept: 'text/html' };
    const { status, body } = await fetch(site.url + path, { method: 'HEAD', headers });
    expect([status, body]).toEqual([200, null]);
  });

  it.each(['br', 'gzip'])('and the API’s answers are compressed by %s, for whoever reads it', async (encoding) => {
    const { name, value } = await site.signIn('Amara Okafor');
    const fields = 'modules { name about audience provenance }';
    const ask = (accepts: string) =>
      fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', origin: site.url },
          ...{ 'accept-encoding': accepts, cookie: `${name}=${value}` },
        },
        body: JSON.stringify({ query: `{ ${fields} }` }),
      });
    const [plain, compressed] = [await ask('identity'), await ask(encoding)];
    expect(compressed.headers.get('content-encoding')).toBe(encoding);
    expect(compressed.headers.get('vary')).toContain('accept-encoding');
    const text = await compressed.text();
    expect([text, JSON.parse(text).errors]).toEqual([await plain.text(), undefined]);
  });

  it('what is sent to it is taken as it is: nothing small unfolds into something large', async () => {
    const { status } = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ query: '{ __typename }' })),
    });
    expect(status).toBe(401);
  });

  it(`weigh less than ${HEAVIEST / 1_024} kB of JavaScript at first, compressed and kept for good`, async () => {
    const html = await (await open('/')).text();
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      scripts.map(async (path) => {
        const { headers } = await open(path, { 'accept-encoding': 'gzip' });
        expect(headers.get('content-encoding')).toBe('gzip');
        expect(headers.get('cache-control')).toContain('immutable');
        return (await readFile(join(process.cwd(), 'dist/web', `${path}.gz`))).length;
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(HEAVIEST);
  });

  it('answer an address that cannot be read with a page', async () => {
    const answer = await open('/plan/clusters/%E0%A4%A');
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('There is no such page')]);
  });

  it('leave GraphiQL to whoever is signed in', async () => {
    const { status, headers } = await open('/graphiql');
    expect([status, headers.get('location')]).toEqual([303, '/sign-in?to=/graphiql']);
  });
});
