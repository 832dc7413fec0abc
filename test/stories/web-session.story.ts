import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE, WebSessions } from '@app/access';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const sessions = () => api.app.get(WebSessions);
const partnershipId = PARTNERSHIPS.demo;
const ACCOUNT = 'select id from account where subject = $1 and partnership_id = $2';

async function accountOf(subject: string): Promise<string> {
  const { rows } = await api.database.query(ACCOUNT, [subject, partnershipId]);
  return rows[0].id;
}

const signedIn = async (subject: string) => sessions().start({ partnershipId, accountId: await accountOf(subject) });

const bookings = async (): Promise<number> =>
  (await api.database.query('select count(*)::int as n from booking')).rows[0].n;

const ME = '{ me { accountId name grantsInForce { kind } } }';

async function ask(cookie: string, headers: Record<string, string> = {}, query = ME) {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `other=1; ${SESSION_COOKIE}=${cookie}`, ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { me?: { accountId: string; name: string; grantsInForce: { kind: string }[] } };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, ...data?.me, code: errors?.[0]?.extensions.code };
}

describe('a browser that somebody signed in with', () => {
  it('asks in their name, with their grants of today', async () => {
    const cookie = await signedIn('planner');
    expect(await ask(cookie)).toMatchObject({
      status: 200,
      name: 'Amara Okafor',
      grantsInForce: [{ kind: 'EXACT_FIGURES' }, { kind: 'PLANNER' }],
    });
    await api.database.query(`update access_grant set valid_until = '2026-11-02' where kind = 'EXACT_FIGURES'`);
    expect(await ask(cookie)).toMatchObject({ grantsInForce: [{ kind: 'PLANNER' }] });
    await api.database.query(`update access_grant set valid_until = null where kind = 'EXACT_FIGURES'`);
  });

  it('keeps the secret to itself: what is stored opens nothing', async () => {
    const cookie = await signedIn('planner');
    const { rows } = await api.database.query(`select encode(secret_hash, 'base64') as hash from web_session`);
    expect(JSON.stringify(rows)).not.toContain(cookie.split('.')[1]);
    for (const { hash } of rows) expect(await ask(`${partnershipId}.${hash}`)).toMatchObject({ status: 401 });
  });

  it.each([
    ['no secret', (good: string) => good.split('.')[0]!],
    ['another partnership', (good: string) => `${PARTNERSHIPS.neighbour}.${good.split('.')[1]}`],
    ['no partnership', (good: string) => `nowhere.${good.split('.')[1]}`],
    ['one letter changed', (good: string) => `${good.slice(0, -1)}${good.endsWith('A') ? 'E' : 'A'}`],
    ['something more', (good: string) => `${good}.more`],
  ])('is nobody with %s', async (_, altered) => {
    expect(await ask(altered(await signedIn('planner')))).toEqual({ status: 401, code: 'SESSION_ENDED' });
  });

  it('is refused what another site asks with its cookie, and not what its own page asks', async () => {
    const cookie = await signedIn('planner');
    for (const site of ['cross-site', 'same-site'])
      expect(await ask(cookie, { 'sec-fetch-site': site })).toMatchObject({ status: 403, code: 'CROSS_SITE' });
    for (const site of ['same-origin', 'none'])
      expect(await ask(cookie, { 'sec-fetch-site': site })).toMatchObject({ status: 200 });
  });

  it('is refused what a page asks that somebody else had opened, whatever it sends as its account', async () => {
    const [mine, theirs] = [await signedIn('manager'), await accountOf('practitioner')];
    for (const account of [theirs, theirs.toUpperCase(), '', 'x', `${await accountOf('manager')}, ${theirs}`])
      expect(await ask(mine, { 'trivium-account': account })).toEqual({ status: 401, code: 'ANOTHER_SIGNED_IN' });
  });

  it('books a place for whoever opened the page, or for nobody', async () => {
    const { rows } = await api.database.query(
      `select id from session where partnership_id = $1 and held_on = '2026-11-23' order by id limit 1`,
      [partnershipId],
    );
    const book = `mutation { bookPlace(input: { sessionId: "${rows[0].id}" }) { __typename } }`;
    const cookie = await signedIn('manager');
    const before = await bookings();
    const ofAnother = { 'trivium-account': await accountOf('practitioner') };
    expect((await ask(cookie, ofAnother, book)).code).toBe('ANOTHER_SIGNED_IN');
    expect(await bookings()).toBe(before);
    expect(await ask(cookie, { 'trivium-account': await accountOf('manager') }, book)).toMatchObject({ status: 200 });
    expect(await bookings()).toBe(before + 1);
  });

  it('opens nothing by what a page sends as its account', async () => {
    const account = await accountOf('manager');
    const headers = { 'trivium-account': account };
    expect(await ask(await signedIn('manager'), headers)).toMatchObject({ status: 200, accountId: account });
    expect((await ask(`${partnershipId}.x`, headers)).code).toBe('SESSION_ENDED');
  });

  it('is over once signed out, and the others only when everywhere was meant', async () => {
    const [here, there, elsewhere] = [await signedIn('trainer'), await signedIn('trainer'), await signedIn('planner')];
    await sessions().end(here, { everywhere: false });
    expect([(await ask(here)).code, (await ask(there)).name]).toEqual(['SESSION_ENDED', 'Siobhán O’Neill']);
    await sessions().end(there, { everywhere: true });
    const another = await signedIn('trainer');
    expect([(await ask(there)).code, (await ask(another)).status, (await ask(elsewhere)).status]).toEqual([
      'SESSION_ENDED',
      200,
      200,
    ]);
    await sessions().end(another, { everywhere: true });
    await sessions().end(another, { everywhere: true });
    expect((await ask(another)).code).toBe('SESSION_ENDED');
  });

  it('is over after an idle hour or a long day, and goes on while it is used', async () => {
    const cookie = await signedIn('manager');
    const age = (column: string, by: string) =>
      api.database.query(`update web_session set ${column} = ${column} - $1::interval`, [by]);
    await age('seen_at', '59 minutes');
    expect((await ask(cookie)).status).toBe(200);
    await age('seen_at', '59 minutes');
    expect((await ask(cookie)).status).toBe(200);
    await age('seen_at', '61 minutes');
    expect((await ask(cookie)).code).toBe('SESSION_ENDED');
    const other = await signedIn('manager');
    await age('ends_at', '12 hours');
    expect((await ask(other)).code).toBe('SESSION_ENDED');
  });

  it('leaves nothing behind once it is over', async () => {
    await signedIn('manager');
    await api.database.query(`update web_session set ends_at = now() - interval '1 second'`);
    await signedIn('planner');
    const { rows } = await api.database.query(
      'select a.subject from web_session s join account a on a.id = s.account_id',
    );
    expect(rows).toEqual([{ subject: 'planner' }]);
  });

  it('may be used many times at once', async () => {
    const cookie = await signedIn('practitioner');
    await api.database.query(`update web_session set seen_at = seen_at - interval '5 minutes'`);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(cookie)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
