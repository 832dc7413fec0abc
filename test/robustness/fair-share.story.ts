import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type AnApi, anApi } from './an-api.js';
import { addSession, giveAccounts, holding, holdingAll, tally } from './arranging.js';
import { type DemoDatabase, demoDatabase, keptIssuer } from './reach.js';
import { until } from '../support/until.js';

const BOOK = 'mutation ($s: ID!) { bookPlace(input: { sessionId: $s }) { __typename } }';
/* Each of a day of its own, so that none is answered from what is kept. */
let asked = 0;
const figures = () => {
  const on = new Date(Date.UTC(2027, 0, (asked += 1))).toISOString().slice(0, 10);
  return `{ closeMatch(on: "${on}") { closeMatch } }`;
};
const POOL = 4;
const SHARE = POOL / 2;
const WAITING = 100;

let demo: DemoDatabase;
let api: AnApi;
beforeAll(async () => {
  demo = await demoDatabase();
  api = await anApi(demo.url, { DATABASE_POOL_SIZE: String(POOL) });
});
afterAll(async () => {
  await api.close();
  await demo.drop();
});

describe('one account that asks much at once', () => {
  it('has its share of the connections, and everybody else is served', async () => {
    const held = await holdingAll(demo.owner, 'demand');
    const answers = Array.from({ length: 10 }, () => api.ask('planner', figures()));
    await held.by(SHARE);
    expect(await api.ask('trainer', '{ __typename }')).toMatchObject({ status: 200 });
    expect((await api.ask('steward', '{ frameworks { name } }')).data.frameworks.length).toBeGreaterThan(0);
    await held.by(SHARE);
    await held.release();
    expect(tally((await Promise.all(answers)).map(({ code }) => code ?? 'answered'))).toEqual({ answered: 10 });
  });

  it('asks with the rights that it has when its turn comes', async () => {
    const until = (day: string | null) =>
      demo.owner.query(
        `update access_grant set valid_until = $1
          where kind = 'PLANNER' and account_id = (select id from account where subject = 'planner')`,
        [day],
      );
    const held = await holdingAll(demo.owner, 'demand');
    const answers = Array.from({ length: 10 }, () => api.ask('planner', figures()));
    await held.by(SHARE);
    await until('2026-11-02');
    await held.release();
    expect(tally((await Promise.all(answers)).map(({ code }) => code ?? 'answered'))).toEqual({
      answered: SHARE,
      NOT_ALLOWED: 10 - SHARE,
    });
    await until(null);
  });

  it('is refused what is too much to wait, and no more than that', async () => {
    const held = await holdingAll(demo.owner, 'demand');
    const answers = Array.from({ length: SHARE + WAITING + 7 }, () => api.ask('planner', figures()));
    let refused = 0;
    for (const answer of answers) void answer.then(({ status }) => (refused += status === 429 ? 1 : 0));
    await until('some to be refused', () => refused === 7);
    await held.release();
    expect(tally((await Promise.all(answers)).map(({ code }) => code ?? 'answered'))).toEqual({
      answered: SHARE + WAITING,
      RATE_LIMITED: 7,
    });
  });
});

describe('whoever hangs up before the answer', () => {
  const pids = async () =>
    (
      await demo.owner.query<{ pid: number }>(
        `select pid from pg_stat_activity
          where datname = current_database() and application_name = 'trivium' and wait_event_type = 'Lock' order by 1`,
      )
    ).rows.map(({ pid }) => pid);

  it('is read for no longer: PostgreSQL stops, and the connection is free for others', async () => {
    const held = await holdingAll(demo.owner, 'demand');
    const asking = await ask('planner', figures());
    await held.by(1);
    asking.destroy();
    await held.by(0, 5_000);
    expect((await api.ask('steward', '{ frameworks { name } }')).code).toBeUndefined();
    await held.release();
    expect((await api.ask('planner', figures())).code).toBeUndefined();
  });

  it('has their change made all the same, for nobody knows how far it has come', async () => {
    const [person] = await giveAccounts(demo.owner, 1, 'PRACTITIONER');
    const sessionId = await addSession(demo.owner, api);
    const held = await holding(demo.owner, sessionId);
    const asking = await ask(person!.subject, BOOK, { s: sessionId });
    await held.by(1);
    const before = await pids();
    asking.destroy();
    expect((await api.ask('steward', '{ frameworks { name } }')).code).toBeUndefined();
    expect(await pids()).toEqual(before);
    await held.release();
    const booked = () => demo.owner.query('select from booking where session_id = $1', [sessionId]);
    await until('the place to be booked', async () => (await booked()).rowCount === 1);
  });

  async function ask(subject: string, query: string, variables: object = {}) {
    const token = await (await keptIssuer()).sign({ subject, partnershipId: PARTNERSHIPS.demo });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const asking = request(api.url, { method: 'POST', headers });
    asking.on('error', () => undefined);
    asking.end(JSON.stringify({ query, variables }));
    return asking;
  }
});
