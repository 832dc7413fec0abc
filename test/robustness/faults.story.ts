import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectSound } from './after-fault.js';
import { demoDatabase, until } from './an-api.js';
import { addSession, giveAccounts, type Person, putOnRoll } from './arranging.js';
import { childApi, startsBadly } from './child-api.js';

const BOOK = 'mutation ($s: ID!) { bookPlace(sessionId: $s) }';
let demo: Awaited<ReturnType<typeof demoDatabase>>;
let people: Person[];
beforeAll(async () => {
  demo = await demoDatabase();
  people = await giveAccounts(demo.owner, 40, 'practitioner');
});
afterAll(() => demo.drop());

describe('SIGTERM', () => {
  it('answers the request in flight, takes no other, and ends with code 0', async () => {
    const api = await childApi(demo.url);
    const sessionId = await addSession(demo.owner, api);
    await demo.owner.query('begin');
    await demo.owner.query('select from session where id = $1 for update', [sessionId]);
    const flying = api.ask(people[0]!.subject, BOOK, { s: sessionId });
    await until('the request to wait', waiting);
    const exit = api.end('SIGTERM');
    await until('the door to be closed', async () => (await api.health('live')) !== 200);
    await demo.owner.query('commit');
    expect((await flying).data.bookPlace).toBeTruthy();
    expect(await exit).toMatchObject({ code: 0, error: '' });
  }, 30_000);
});

const waiting = async () =>
  (await demo.owner.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount === 1;
