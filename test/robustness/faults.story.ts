import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { expectSound } from './after-fault.js';
import { type DemoDatabase, demoDatabase } from './reach.js';
import { until } from '../support/until.js';
import { addSession, giveAccounts, holding, type Person } from './arranging.js';
import { type ChildApi, childApi } from './child-api.js';
import { type Proxy, proxyTo } from './proxy.js';
import { Writers } from './writers.js';

const BOOK =
  'mutation ($s: ID!, $k: String) { bookPlace(input: { sessionId: $s }, idempotencyKey: $k) { ... on Booking { id } } }';
const CONNECT_TIMEOUT = 1_000;
const STATEMENT_TIMEOUT = 3_000;
const AWAY = { code: 'DATABASE_UNAVAILABLE' };

let demo: DemoDatabase;
let proxy: Proxy;
let api: ChildApi;
let people: Person[];
let writers: Writers;
beforeAll(async () => {
  demo = await demoDatabase();
  proxy = await proxyTo(demo.url);
  // The worker prints where a lost connection was noticed; mail.story has what becomes of mail then.
  api = await childApi(proxy.url, {
    TRIVIUM_WORKER: 'off',
    DATABASE_CONNECT_TIMEOUT_MS: String(CONNECT_TIMEOUT),
    DATABASE_STATEMENT_TIMEOUT_MS: String(STATEMENT_TIMEOUT),
  });
  people = await giveAccounts(demo.owner, 10, 'PRACTITIONER');
  writers = await Writers.arrive(demo.owner, api);
}, 30_000);
afterAll(async () => {
  await proxy.close();
  await demo.drop();
});

const me = () => api.ask('planner', '{ me { name } }');
const sound = () => expectSound({ api, databaseUrl: demo.url, missing: (database) => writers.missing(database) });
const writing = async (more: number) => {
  const until_now = writers.acknowledged;
  await until('writers to write', () => writers.acknowledged >= until_now + more);
};
const book = async (sessionId: string, key?: string, who = people[0]!) =>
  api.ask(who.subject, BOOK, { s: sessionId, k: key });
const alive = async () => {
  expect(await api.health('live')).toBe(200);
  expect(api.process.exitCode).toBeNull();
};

describe('PostgreSQL', () => {
  it('that ends every backend under writers, again and again, costs nothing acknowledged', async () => {
    writers.work(() => api);
    for (let round = 0; round < 5; round += 1) {
      await writing(8);
      await demo.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'trivium'`,
      );
      await alive();
    }
    await writing(8);
    await writers.rest();
    await sound();
    expect(writers.said).toContain('DATABASE_UNAVAILABLE');
  }, 30_000);

  it('that is cut off is said to be away, at once, and is found again without help', async () => {
    writers.work(() => api);
    await writing(5);
    proxy.cut();
    await until('it to be missed', async () => (await api.health('ready')) === 503);
    await alive();
    const asked = Date.now();
    expect(await me()).toMatchObject({ status: 503, ...AWAY });
    expect(Date.now() - asked).toBeLessThan(CONNECT_TIMEOUT);
    proxy.mend();
    await writing(5);
    await writers.rest();
    await sound();
  }, 30_000);

  it('that falls silent is given up within the time allowed, and its connections with it', async () => {
    expect((await me()).code).toBeUndefined();
    proxy.hold();
    const asked = Date.now();
    const answers = await Promise.all(people.map(({ subject }) => api.ask(subject, '{ me { name } }')));
    expect(answers.filter(({ status }) => status !== 503)).toEqual([]);
    expect(Date.now() - asked).toBeLessThan(3 * STATEMENT_TIMEOUT);
    expect(await api.health('ready')).toBe(503);
    await alive();
    proxy.mend();
    await sound();
    expect((await me()).status).toBe(200);
  }, 30_000);

  it('that keeps a change but cannot say so: the answer claims neither, and the key tells which', async () => {
    const sessionId = await addSession(demo.owner, api, { heldOn: '2027-02-08' });
    const key = newId();
    proxy.cutAnswerOfNextCommit();
    const lost = await book(sessionId, key);
    expect(lost.errors?.[0]).toMatchObject({ extensions: { code: 'OUTCOME_UNKNOWN', kind: 'unavailable' } });
    expect(lost.errors?.[0]?.message).not.toMatch(/This was not saved/);
    const { rows } = await demo.owner.query('select id from booking where session_id = $1', [sessionId]);
    expect((await book(sessionId, key)).data.bookPlace.id).toBe(rows[0].id);
    expect((await demo.owner.query('select from booking where session_id = $1', [sessionId])).rowCount).toBe(1);
    await sound();
  });

  it('that loses a change before it was to be kept: the answer says so, and the key is free', async () => {
    const sessionId = await addSession(demo.owner, api, { heldOn: '2027-02-09' });
    const [key, held] = [newId(), await holding(demo.owner, sessionId)];
    const flying = book(sessionId, key);
    await held.by(1);
    proxy.cut();
    expect(await flying).toMatchObject(AWAY);
    proxy.mend();
    await held.release();
    await until('the room to be free again', async () => !(await book(sessionId, key)).code);
    expect((await demo.owner.query('select from booking where session_id = $1', [sessionId])).rowCount).toBe(1);
    await sound();
  });
});

describe('a pool whose every connection is taken', () => {
  it('is said to be unavailable within the time to connect, and serves again when one is free', async () => {
    const sessionId = await addSession(demo.owner, api, { heldOn: '2027-02-10' });
    const held = await holding(demo.owner, sessionId);
    const flying = people.slice(0, 4).map((person) => book(sessionId, undefined, person));
    await held.by(4);
    const asked = Date.now();
    expect(await me()).toMatchObject({ status: 503, ...AWAY });
    expect(Date.now() - asked).toBeLessThan(2 * CONNECT_TIMEOUT);
    expect([await api.health('live'), await api.health('ready')]).toEqual([200, 503]);
    await held.release();
    expect((await Promise.all(flying)).map(({ code }) => code)).toEqual([undefined, undefined, undefined, undefined]);
    expect((await me()).status).toBe(200);
    await sound();
  });

  it('gives up what waits too long for a lock, saying that nothing was saved, which is so', async () => {
    const sessionId = await addSession(demo.owner, api, { heldOn: '2027-02-11' });
    const held = await holding(demo.owner, sessionId);
    const answer = await book(sessionId);
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/This was not saved/),
      extensions: { code: 'TOO_SLOW' },
    });
    await held.release();
    expect((await demo.owner.query('select from booking where session_id = $1', [sessionId])).rowCount).toBe(0);
    await sound();
  });
});

it('the API told to stop while PostgreSQL is away still ends with code 0, having crashed on nothing', async () => {
  proxy.cut();
  const { code, error } = await api.end('SIGTERM');
  expect({ code, error }).toEqual({ code: 0, error: expect.not.stringMatching(/^\s+at /m) });
});
