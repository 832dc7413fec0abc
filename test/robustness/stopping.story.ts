import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectSound } from './after-fault.js';
import { demoDatabase, until } from './an-api.js';
import { addSession, giveAccounts } from './arranging.js';
import { childApi, startsBadly } from './child-api.js';
import { Writers } from './writers.js';

const BOOK = 'mutation ($s: ID!) { bookPlace(sessionId: $s) }';
let demo: Awaited<ReturnType<typeof demoDatabase>>;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.drop());

describe('the API that is killed', () => {
  it('again and again under writers has lost nothing it acknowledged, and left nothing half-written', async () => {
    let api = await childApi(demo.url);
    const writers = await Writers.arrive(demo.owner, api);
    writers.work(() => api);
    for (let round = 1; round <= 3; round += 1) {
      const so_far = writers.acknowledged;
      await until('writers to write', () => writers.acknowledged > so_far + 25 * round, 20_000);
      await api.end('SIGKILL');
      expect([await api.health('live'), await api.health('ready')]).toEqual([0, 0]);
      api = await childApi(demo.url);
    }
    const so_far = writers.acknowledged;
    await until('writers to write again', () => writers.acknowledged > so_far + 10);
    await writers.rest();
    await expectSound({ api, databaseUrl: demo.url, missing: (database) => writers.missing(database) });
    expect([...writers.said]).toContain('nobody answered');
    expect((await api.end('SIGTERM')).code).toBe(0);
  }, 60_000);
});

describe('SIGTERM', () => {
  it('answers the request in flight, takes no other, and ends with code 0', async () => {
    const api = await childApi(demo.url);
    const [person] = await giveAccounts(demo.owner, 1, 'practitioner');
    const sessionId = await addSession(demo.owner, api);
    await demo.owner.query('begin');
    await demo.owner.query('select from session where id = $1 for update', [sessionId]);
    const flying = api.ask(person!.subject, BOOK, { s: sessionId });
    await until('the request to wait', async () => (await demo.owner.query(WAITING)).rowCount === 1);
    expect([await api.health('live'), await api.health('ready')]).toEqual([200, 200]);
    const exit = api.end('SIGTERM');
    await until('the door to be closed', async () => (await api.health('live')) !== 200);
    await demo.owner.query('commit');
    expect((await flying).data.bookPlace).toBeTruthy();
    expect(await exit).toMatchObject({ code: 0, error: '' });
  }, 30_000);
});

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

describe('the API that cannot start', () => {
  const but = (change: (url: URL) => void) => {
    const url = new URL(demo.url);
    change(url);
    return { DATABASE_URL: url.href };
  };

  it.each<[string, () => Record<string, string>, RegExp]>([
    ['an absent database', () => but((url) => (url.pathname = '/absent')), /does not exist .* createdb/],
    ['a wrong password', () => but((url) => (url.password = 'wrong')), /refused the user or password of DATABASE_URL/],
    ['an unknown user', () => but((url) => (url.username = 'nobody')), /refused the user or password of DATABASE_URL/],
    ['a port without a server', () => but((url) => (url.port = '1')), /No PostgreSQL answers at 127.0.0.1:1\./],
    ['an unknown host', () => but((url) => (url.hostname = 'no-such-host.invalid')), /No PostgreSQL answers/],
    ['no host at all', () => ({ DATABASE_URL: 'postgres:me:secret@127.0.0.1/x' }), /DATABASE_URL must look like/],
    ['a DATABASE_URL of another kind', () => ({ DATABASE_URL: 'mysql://a/b' }), /DATABASE_URL must look like/],
    ['a port that is none', () => ({ ...but(() => {}), PORT: '99999' }), /PORT must be a whole number up to 65535/],
    ['an address of another machine', () => ({ ...but(() => {}), HOST: '192.0.2.1' }), /192\.0\.2\.1/],
    ['half an issuer', () => ({ ...but(() => {}), OIDC_ISSUER: 'https://a' }), /Set OIDC_ISSUER, OIDC_AUDIENCE and/],
    ['a pool of nothing', () => ({ ...but(() => {}), DATABASE_POOL_SIZE: '0' }), /DATABASE_POOL_SIZE must be/],
  ])('says so in a sentence and ends with code 1: %s', async (_, env, sentence) => {
    expectOneSentence(await startsBadly(env()), sentence);
  }, 20_000);

  it('says so of a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expectOneSentence(await startsBadly({ ...but(() => {}), PORT: String(port) }), new RegExp(`Port ${port} is in use`));
    other.close();
  }, 20_000);

  it('says so of a host that accepts and never answers, in the time given', async () => {
    const silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const env = { ...but((url) => (url.port = String(port))), DATABASE_CONNECT_TIMEOUT_MS: '500' };
    expectOneSentence(await startsBadly(env), /No PostgreSQL answers/);
    silent.close();
  }, 20_000);

  function expectOneSentence({ code, error, out }: Awaited<ReturnType<typeof startsBadly>>, sentence: RegExp) {
    expect(error.trim()).toMatch(/^Trivium could not start\. [^\n]+$/);
    expect(error).toMatch(sentence);
    expect(out + error).not.toMatch(/\bat .*\.js:|secret|wrong@/);
    expect(code).toBe(1);
  }
});
