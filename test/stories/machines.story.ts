import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { accountOf, CHANGE, CLOSE, codeOf, DEPUTY, GIVE, LIST, REOPEN } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type TadaDocumentNode } from '../support/graphql.js';
import {
  ADD_MACHINE,
  aKey,
  aMachine,
  asking,
  CHANGE_MACHINE,
  CREATE_KEY,
  END_KEY,
  inDays,
  LOG,
  MACHINE_OF,
  MACHINES,
} from '../support/machines.js';

const SHORT = graphql(`{ closeMatch { scope { inWords areas { name } } checks { numerator base hidden } } }`);
const WHO = graphql('{ me { name grantsInForce { kind } } }');
const AHEAD = '{ closeMatch(knownAt: "2030-01-01") { inWords } }';
const PLACES = '{ sites { id } }';
const BOOK = '{ findPractitioners(name: "a") { edges { node { name } } } }';
const CHANGE_ONE = 'mutation { removeMyPrivateAddress(input: { address: "a@b.example" }) { __typename } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ask = <Data, Variables>(bearer: string, question: TadaDocumentNode<Data, Variables> | string, headers = {}) =>
  asking(api.url, bearer, question, headers);
const set = (table: string, what: string, id: string) =>
  api.database.query(`update ${table} set ${what} where ${table === 'service_key' ? 'id' : 'account_id'} = $1`, [id]);

describe('a program with a key', () => {
  it('asks a planner’s question and gets the figures, without the exact ones', async () => {
    const { id, grants } = await aMachine(api);
    expect(grants).toMatchObject([{ kind: 'PLANNER', state: 'IN_FORCE', area: null }]);
    const { text } = await aKey(api, id);
    expect(text).toMatch(/^trv_[\w-]{86}$/);
    const { data, status } = await ask(text, SHORT);
    expect([status, data.closeMatch.scope.inWords]).toEqual([200, 'the whole partnership']);
    expect(data.closeMatch.checks).toEqual({ numerator: null, base: null, hidden: true });
    expect((await ask(text, WHO)).data.me).toEqual({ name: 'Dashboard', grantsInForce: [{ kind: 'PLANNER' }] });
  });

  it('reads the areas that it was given, and no others', async () => {
    const { rows } = await api.database.query<{ id: string; name: string }>(
      'select id, name from area where partnership_id = $1 order by id limit 1',
      [PARTNERSHIPS.demo],
    );
    const { id } = await aMachine(api, [rows[0]!.id]);
    const { data } = await ask((await aKey(api, id)).text, SHORT);
    expect(data.closeMatch.scope.areas).toEqual([{ name: rows[0]!.name }]);
  });

  it('is told of no person, and changes nothing', async () => {
    const { text } = await aKey(api, (await aMachine(api)).id);
    expect(codeOf(await ask(text, BOOK))).toBe('NOT_ALLOWED');
    expect(codeOf(await ask(text, CHANGE_ONE))).toBe('MACHINE_READS_ALONE');
    expect(codeOf(await ask(text, MACHINES))).toBe('NOT_ALLOWED');
  });

  it('leaves each request on the audit, the refused ones too, where the steward reads them by its account', async () => {
    const { id } = await aMachine(api);
    const { text } = await aKey(api, id);
    await ask(text, SHORT);
    await ask(text, PLACES);
    await ask(text, BOOK);
    await ask(text, CHANGE_ONE);
    await ask(text, AHEAD);
    const { edges } = (await api.ask('steward', LOG, { id })).data.auditEvents;
    const asked = edges.map(({ node: { operation, kind, rights } }) => [operation, kind, rights]);
    expect(asked.sort()).toEqual([
      ['closeMatch', 'FORBIDDEN', ['PLANNER']],
      ['closeMatch', 'READ', ['PLANNER']],
      ['findPractitioners', 'FORBIDDEN', []],
      ['removeMyPrivateAddress', 'FORBIDDEN', []],
      ['sites', 'READ', []],
    ]);
    expect(edges[0]!.node.name).toBe('Dashboard');
  });
});

describe('a key is refused, in one and the same words,', () => {
  const refused = async (text: string, headers = {}) => {
    const { status, errors } = await ask(text, WHO, headers);
    return { status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
  };
  const sameAsUnknown = async (text: string, headers = {}) => {
    const unknown = await refused('trv_nothing');
    expect(unknown).toMatchObject({ status: 401, code: 'KEY_REFUSED' });
    expect(await refused(text, headers)).toEqual(unknown);
  };

  it('once it has ended, with the very next request', async () => {
    const { id } = await aMachine(api);
    const [first, second] = [await aKey(api, id), await aKey(api, id, 'second')];
    expect((await ask(first.text, WHO)).status).toBe(200);
    const { data } = await api.ask('steward', END_KEY, { id: first.id });
    expect(data.endServiceKey.keys.map(({ name, state }) => [name, state])).toEqual([
      ['second', 'GOOD'],
      ['first', 'ENDED'],
    ]);
    await sameAsUnknown(first.text);
    expect((await ask(second.text, WHO)).status).toBe(200);
    expect(codeOf(await api.ask('steward', END_KEY, { id: first.id }))).toBe('SERVICE_KEY_ENDED');
    await expect(set('service_key', 'ended_at = null, ended_by = null', first.id)).rejects.toThrow('ended already');
  });

  it('after its last day, and after that of the program', async () => {
    const { id } = await aMachine(api);
    const { id: keyId, text } = await aKey(api, id);
    await set('service_key', 'last_day = local_day(now())', keyId);
    expect((await ask(text, WHO)).status).toBe(200);
    await set('service_key', 'last_day = local_day(now()) - 1', keyId);
    await sameAsUnknown(text);
    await set('service_key', 'last_day = local_day(now()) + 1', keyId);
    await set('service_account', 'last_day = local_day(now()) - 1', id);
    await sameAsUnknown(text);
    expect((await api.ask('steward', MACHINE_OF, { id })).data.serviceAccount.state).toBe('OVER');
    await api.ask('steward', CHANGE_MACHINE, { input: { accountId: id, lastDay: inDays(10) } });
    expect((await ask(text, WHO)).status).toBe(200);
  });

  it('once the program is closed, and after it is opened again', async () => {
    const { id } = await aMachine(api);
    const { text } = await aKey(api, id);
    const input = { accountId: id, reason: 'no longer needed' };
    expect(codeOf(await api.ask('steward', CLOSE, { input }))).toBeUndefined();
    await sameAsUnknown(text);
    const anew = { accountId: id, name: 'anew', lastDay: inDays(5) };
    expect(codeOf(await api.ask('steward', CREATE_KEY, { input: anew }))).toBe('ACCOUNT_CLOSED');
    await api.ask('steward', REOPEN, { input });
    await sameAsUnknown(text);
    expect((await ask((await aKey(api, id)).text, WHO)).status).toBe(200);
  });

  it('mistyped anywhere, or of another partnership', async () => {
    const { text } = await aKey(api, (await aMachine(api)).id);
    const bytes = Buffer.from(text.slice(4), 'base64url');
    const flipped = (at: number) => {
      const other = Buffer.from(bytes);
      other[at]! ^= 1;
      return `trv_${other.toString('base64url')}`;
    };
    for (const at of [0, 15, 16, 31, 32, 63]) await sameAsUnknown(flipped(at));
    const elsewhere = Buffer.concat([
      bytes.subarray(0, 16),
      Buffer.from(PARTNERSHIPS.neighbour.replaceAll('-', ''), 'hex'),
      bytes.subarray(32),
    ]);
    for (const wrong of [
      `trv_${elsewhere.toString('base64url')}`,
      `${text}A`,
      text.slice(0, -1),
      `${text}.a.b`,
      'trv_',
    ])
      await sameAsUnknown(wrong);
    await sameAsUnknown(text, { 'trivium-partnership': PARTNERSHIPS.neighbour });
    expect((await ask(text, WHO, { 'trivium-partnership': PARTNERSHIPS.demo })).status).toBe(200);
  });
});

describe('a key', () => {
  it('is kept as a hash alone: in no table, no log and no kept answer', async () => {
    const { id } = await aMachine(api);
    const input = { accountId: id, name: 'once', lastDay: inDays(30) };
    const made = () => api.ask('steward', CREATE_KEY, { input, key: 'the same request' });
    const first = await made();
    const text = first.data.createServiceKey.key!;
    await ask(text, SHORT);
    const again = (await made()).data.createServiceKey;
    expect([again.key, again.serviceKey.id]).toEqual([null, first.data.createServiceKey.serviceKey.id]);
    const secret = text.slice(-42, -1);
    const { rows } = await api.database.query<{ name: string }>(
      `select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    for (const { name } of rows) {
      const found = await api.database.query(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, [secret]);
      expect([name, found.rowCount]).toEqual([name, 0]);
    }
    const { rows: kept } = await api.database.query(
      'select length(secret_hash) as bytes from service_key where id = $1',
      [again.serviceKey.id],
    );
    expect(kept).toEqual([{ bytes: 32 }]);
  });

  it('is listed by its name, with what it begins, by whom it was made, and when it was last used, to the hour', async () => {
    const { id } = await aMachine(api);
    const { text, id: keyId } = await aKey(api, id);
    const listed = async () => (await api.ask('steward', MACHINE_OF, { id })).data.serviceAccount.keys[0]!;
    expect(await listed()).toMatchObject({ name: 'first', madeBy: 'Tomasz Wiśniewski', usedAt: null, state: 'GOOD' });
    expect(text.startsWith((await listed()).beginning)).toBe(true);
    await ask(text, WHO);
    const { usedAt } = await listed();
    expect(Date.parse(usedAt!)).toBeGreaterThan(Date.now() - 60_000);
    await ask(text, WHO);
    expect((await listed()).usedAt).toBe(usedAt);
    await set('service_key', `used_at = now() - interval '61 minutes'`, keyId);
    await ask(text, WHO);
    expect(Date.parse((await listed()).usedAt!)).toBeGreaterThanOrEqual(Date.parse(usedAt!));
  });

  it('is one of two at most, and good for a year at most', async () => {
    const { id } = await aMachine(api);
    await aKey(api, id);
    const key = (lastDay: string) =>
      api.ask('steward', CREATE_KEY, { input: { accountId: id, name: 'another', lastDay } });
    for (const day of [inDays(-2), inDays(368)]) expect(codeOf(await key(day))).toBe('LAST_DAY_INVALID');
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => key(inDays(5))));
    expect(atOnce.map(codeOf).sort()).toEqual([...Array<string>(3).fill('SERVICE_KEYS_ENOUGH'), undefined]);
  });
});

describe('a program', () => {
  it('holds no right of a person, shows no exact figures, stands in for nobody and is invited nowhere', async () => {
    const { id: accountId } = await aMachine(api);
    const { id: absentId } = await accountOf(api, 'steward');
    const why = 'would be convenient';
    for (const kind of ['STEWARD', 'EXACT_FIGURES'] as const)
      expect(codeOf(await api.ask('steward', GIVE, { input: { accountId, kind, why } }))).toBe(
        'GRANT_NOT_FOR_MACHINES',
      );
    const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
    const standIn = { ...days, absentId, deputyId: accountId, kind: 'STEWARD' as const, why };
    expect(codeOf(await api.ask('steward', DEPUTY, { input: standIn }))).toBe('GRANT_NOT_FOR_MACHINES');
    const named = { accountId, email: 'ben@home.example', name: 'Ben' };
    expect(codeOf(await api.ask('steward', CHANGE, { input: named }))).toBe('ACCOUNT_OF_MACHINE');
    const { edges } = (await api.ask('steward', LIST, { first: 100 })).data.accounts;
    expect(edges.map(({ node }) => node.id)).not.toContain(accountId);
  });

  it('is let in by a steward alone, and shut out by a deputy too', async () => {
    const { id: accountId } = await aMachine(api);
    const key = await aKey(api, accountId);
    const [{ id: absentId }, { id: deputyId }] = [await accountOf(api, 'steward'), await accountOf(api, 'planner')];
    const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
    await api.ask('steward', DEPUTY, { input: { ...days, absentId, deputyId, kind: 'STEWARD', why: 'on leave' } });
    const input = { name: 'X', contact: 'x@y.example', purpose: 'mine', lastDay: inDays(5), areaIds: [] };
    const asDeputy = [
      await api.ask('planner', ADD_MACHINE, { input }),
      await api.ask('planner', CREATE_KEY, { input: { accountId, name: 'mine', lastDay: inDays(5) } }),
      await api.ask('planner', CHANGE_MACHINE, { input: { accountId, lastDay: inDays(5) } }),
      await api.ask('planner', GIVE, { input: { accountId, kind: 'PLANNER', why: 'mine' } }),
    ];
    expect(asDeputy.map(codeOf)).toEqual(asDeputy.map(() => 'DEPUTY_CANNOT_PASS_ON'));
    expect(codeOf(await api.ask('planner', END_KEY, { id: key.id }))).toBeUndefined();
  });

  it('is listed, those that are closed last', async () => {
    const { id } = await aMachine(api);
    await api.ask('steward', CLOSE, { input: { accountId: id, reason: 'no longer needed' } });
    const listed = (await api.ask('steward', MACHINES)).data.serviceAccounts;
    expect(listed.find((one) => one.id === id)).toMatchObject({ name: 'Dashboard', state: 'CLOSED', usedAt: null });
    expect(listed.map(({ state }) => state === 'CLOSED')).toEqual(listed.map(({ state }) => state === 'CLOSED').sort());
  });

  it('of another partnership is not there', async () => {
    const { id } = await aMachine(api);
    const made = await api.ask('neighbour-planner', MACHINE_OF, { id });
    expect(codeOf(made)).toBe('NOT_ALLOWED');
    const { rows } = await api.database.query(
      'select count(*)::int as n from service_account where partnership_id = $1',
      [PARTNERSHIPS.neighbour],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
