import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { databaseConfig } from '@app/database';
import { createServer, type ServerConfig } from '../../apps/api/src/server.js';
import { localProvider } from '../../apps/api/src/sign-in/local-provider.js';
import { DEMO, demoPeople } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { freePort } from '../support/free-port.js';
import { cloneDatabase } from '../support/test-server.js';
import { Visitor } from '../support/visitor.js';

let tokens: TestApi;
let app: NestFastifyApplication;
let config: ServerConfig;
let url: string;
let database: pg.Client;
let drop: () => Promise<void>;
beforeAll(async () => {
  tokens = await startApi('empty');
  const clone = await cloneDatabase('demo');
  drop = clone.drop;
  database = new pg.Client({ connectionString: clone.url });
  await database.connect();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  config = {
    database: databaseConfig(clone.url, { DATABASE_POOL_SIZE: '4' }),
    tokens: tokens.issuer.rules,
    signIn: { publicUrl: url, provider: localProvider(url, DEMO.issuer) },
    requestsPerMinute: 1_000_000,
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
  };
  app = await createServer({ ...config, localPeople: demoPeople });
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await database.end();
  await drop();
  await tokens.close();
});

describe('signing in with a browser', () => {
  it('offers the demo people, and is then the one chosen, back where one wanted to be', async () => {
    const browser = new Visitor(url);
    expect((await browser.me()).status).toBe(401);
    const choice = await browser.open('/sign-in');
    for (const { name } of demoPeople) expect(choice.text).toContain(name);
    const { status, at } = await browser.signIn('planner', '/health/live?from=here');
    expect([status, at.pathname + at.search]).toEqual([200, '/health/live?from=here']);
    expect(await browser.me()).toMatchObject({ status: 200, name: 'Amara Okafor' });
  });

  it('asks again who one is after signing out', async () => {
    const browser = new Visitor(url);
    await browser.signIn('trainer');
    expect((await browser.me()).name).toBe('Siobhán O’Neill');
    const page = await browser.open('/sign-out', { method: 'POST' });
    expect([page.at.pathname, page.status]).toEqual(['/signed-out', 200]);
    expect((await browser.me()).status).toBe(401);
    await browser.signIn('manager');
    expect((await browser.me()).name).not.toBe('Siobhán O’Neill');
  });

  it('ends what the browser was signed in with before, and the audit tells who came and went', async () => {
    const browser = new Visitor(url);
    await browser.signIn('planner');
    const earlier = browser.holds('trivium_session')!;
    await browser.signIn('trainer');
    const again = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `trivium_session=${earlier}` },
      body: '{"query":"{ me { name } }"}',
    });
    expect([again.status, (await browser.me()).name]).toEqual([401, 'Siobhán O’Neill']);
    await browser.open('/sign-out?everywhere', { method: 'POST' });
    const { rows } = await database.query(`
      select a.subject, e.operation, e.subject as about from audit_event e join account a on a.id = e.account_id
       where e.operation in ('signIn', 'signOut') order by e.at desc, e.id desc limit 4`);
    expect(rows.reverse()).toEqual([
      { subject: 'planner', operation: 'signIn', about: { people: [expect.any(String)] } },
      { subject: 'planner', operation: 'signOut', about: { sessions: 1 } },
      { subject: 'trainer', operation: 'signIn', about: { people: [expect.any(String)] } },
      { subject: 'trainer', operation: 'signOut', about: { sessions: expect.any(Number) } },
    ]);
  });

  it('keeps the sign-out of another site away', async () => {
    const browser = new Visitor(url);
    await browser.signIn('planner');
    const page = await browser.open('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(page).toMatchObject({ status: 403, text: expect.stringContaining('came from another site') });
    expect((await browser.me()).status).toBe(200);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'never sends anybody to %s afterwards',
    async (to) => {
      const browser = new Visitor(url);
      const { at } = await browser.signIn('planner', to);
      expect([at.origin, at.pathname]).toEqual([url, '/']);
    },
  );

  it('says so, and what to do, when the choice was offered too long ago', async () => {
    const { at } = await new Visitor(url).open('/sign-in');
    const stale = new Visitor(url);
    for (const init of [{}, { method: 'POST', body: new URLSearchParams({ subject: 'planner' }) }])
      expect(await stale.open(at.href, init)).toMatchObject({
        status: 400,
        text: expect.stringContaining('Go to your first page, or sign in'),
      });
  });

  it('says so when the sign-in service is away', async () => {
    const alone = await createServer({
      ...config,
      signIn: { publicUrl: url, provider: { ...config.signIn!.provider!, issuer: 'http://127.0.0.1:1/' } },
    });
    await alone.listen(0, '127.0.0.1');
    const page = await fetch(`${await alone.getUrl()}/sign-in`);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('cannot be reached just now')]);
    await alone.close();
  });

  it('holds browsers that come by https to it, and says nothing of it otherwise', async () => {
    const secured = { ...config, signIn: { ...config.signIn!, publicUrl: 'https://trivium.invalid' } };
    const header = async (started: ServerConfig) => {
      const server = await createServer(started);
      await server.listen(0, '127.0.0.1');
      const { headers } = await fetch(`${await server.getUrl()}/signed-out`);
      await server.close();
      return headers.get('strict-transport-security');
    };
    expect(await header(secured)).toBe('max-age=31536000; includeSubDomains');
    expect(await header(config)).toBeNull();
  });

  it('refuses an answer that this browser did not ask for, and says what to do', async () => {
    const [one, other] = [new Visitor(url), new Visitor(url)];
    expect(await other.open('/sign-in/callback?code=abc&state=def')).toMatchObject({
      status: 401,
      text: expect.stringContaining('Begin again'),
    });
    for (const kept of ['null', '5', '{}', '{"state":{}}', 'x']) {
      const answer = await fetch(`${url}/sign-in/callback?code=abc`, {
        headers: { cookie: `trivium_sign_in=${encodeURIComponent(kept)}` },
      });
      expect([kept, answer.status, await answer.text()]).toEqual([kept, 401, expect.stringContaining('Begin again')]);
    }
    await one.open('/sign-in');
    const forged = await one.open('/sign-in/callback?code=abc&state=def');
    expect([forged.status, one.holds('trivium_session')]).toEqual([401, undefined]);
    expect(forged.text).toContain('/sign-in');
  });
});
