import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteStart } from '@app/exchange';
import type { TestApi } from '../support/api.js';
import { startApi } from '../support/api.js';
import { accountOf, codeOf, GIVE } from '../support/accounts.js';
import {
  CHANGED_COMPLETIONS,
  CHANGED_PEOPLE,
  CHANGED_POSTS,
  CHANGED_SESSIONS,
  endOfPeople,
  toldByNow,
} from '../support/changes.js';
import { graphql, type ResultOf } from '../support/graphql.js';
import { aFollower, asking, LOG } from '../support/machines.js';

const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }`);
const RENAME = graphql(`mutation ($input: ChangeNameInput!) { changeName(input: $input) { id } }`);
const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) { record { id } } }`);
const PART = graphql(`mutation ($input: PartRecordsInput!) { partRecords(input: $input) { record { id } } }`);
const ERASE = graphql(`mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }`);
const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`);
const END = graphql(`mutation ($input: EndPostInput!) { endPost(input: $input) { post { id } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id } } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const SESSIONS = graphql('{ mySessions(from: "2026-11-01") { edges { node { id marked } } } }');

type People = ResultOf<typeof CHANGED_PEOPLE>['changedPeople'];

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const done = async <Data>(answer: Promise<{ data: Data; errors?: unknown }>) => {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data;
};
const one = async (sql: string) => (await api.database.query<{ id: string }>(sql)).rows[0]!.id;

async function addPerson(givenName: string, familyName: string) {
  const agencyId = await one('select id from agency where partnership_id = current_partnership() order by id limit 1');
  const staffNumbers = [{ agencyId, number: `${givenName}-${familyName}` }];
  const input = { givenName, familyName, isAnother: true, staffNumbers };
  return (await done(api.ask('steward', ADD, { input }))).addPerson.id;
}

/** What a steward is told of people after a cursor, once all is over. */
async function toldAfter(after: string) {
  await toldByNow(api.database);
  const { edges, pageInfo } = (await done(api.ask('steward', CHANGED_PEOPLE, { first: 100, after }))).changedPeople;
  return { people: edges.map(({ node }) => node), cursor: pageInfo.endCursor! };
}

/** The cursor of the last page. */
async function endOf(page: (after: string | null) => Promise<Pick<People, 'pageInfo'>>): Promise<string | null> {
  let [after, more]: [string | null, boolean] = [null, true];
  while (more) ({ hasNextPage: more, endCursor: after } = (await page(after)).pageInfo);
  return after;
}

describe('who follows people', () => {
  it('is told of everybody once, page after page, and then of nobody', async () => {
    await toldByNow(api.database);
    const [ids, cursors]: [string[], (string | null)[]] = [[], []];
    let after: string | null = null;
    for (let more = true; more;) {
      const { edges, pageInfo }: People = (await done(api.ask('steward', CHANGED_PEOPLE, { first: 100, after })))
        .changedPeople;
      ids.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
      cursors.push(after);
    }
    const { rows } = await api.database.query<{ id: string }>(
      'select id from practitioner where partnership_id = current_partnership() order by id',
    );
    expect([...ids].sort()).toEqual(rows.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1_000);
    const { changedPeople } = await done(api.ask('steward', CHANGED_PEOPLE, { after: cursors.at(-1) }));
    expect(changedPeople).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: cursors.at(-1) } });
  });

  it('is told of whoever is added, renamed, joined, parted and erased, as they are then, and of nobody else', async () => {
    let cursor = await endOfPeople(api);
    const told = async () => {
      const { people, cursor: next } = await toldAfter(cursor);
      cursor = next;
      return people;
    };
    const [first, second] = [await addPerson('Isolde', 'Following'), await addPerson('Izzy', 'Following')];
    expect(
      (await told()).map(({ id, givenName, staffNumbers }) => [id, givenName, staffNumbers.length]).sort(),
    ).toEqual(
      [
        [first, 'Isolde', 1],
        [second, 'Izzy', 1],
      ].sort(),
    );
    const reason = 'as she says';
    const names = { givenName: 'Isolde', familyName: 'Followed' };
    await done(api.ask('steward', RENAME, { input: { practitionerId: first, ...names, isAnother: true, reason } }));
    expect(await told()).toMatchObject([{ id: first, ...names, isErased: false }]);
    await done(api.ask('steward', JOIN, { input: { practitionerId: first, otherId: second, reason } }));
    expect(await told()).toMatchObject([{ id: second, samePersonAs: first, givenName: 'Izzy' }]);
    await done(api.ask('steward', PART, { input: { otherId: second, reason } }));
    expect(await told()).toMatchObject([{ id: second, samePersonAs: null }]);
    await done(api.ask('steward', ERASE, { input: { practitionerId: first, reason } }));
    const gone = { isErased: true, givenName: null, familyName: null, email: null, staffNumbers: [] };
    expect(await told()).toMatchObject([{ id: first, ...gone }]);
    expect(await told()).toEqual([]);
  });

  it('begins at an instant, and misses nothing that was recorded from then on', async () => {
    const { rows } = await api.database.query<{ now: Date }>('select partnership_now() as now');
    const before = await addPerson('Before', 'Then');
    await toldByNow(api.database);
    const since = rows[0]!.now.toISOString();
    const { edges } = (await done(api.ask('steward', CHANGED_PEOPLE, { since, first: 100 }))).changedPeople;
    expect(edges.map(({ node }) => node.id)).toContain(before);
    expect(edges.length).toBeLessThan(20);
  });

  it('is refused with a cursor of another list, with one that is none, and with one of before a restore', async () => {
    const cursor = await endOfPeople(api);
    const asked = async (after: string, of = CHANGED_PEOPLE as typeof CHANGED_PEOPLE | typeof CHANGED_POSTS) =>
      codeOf(await api.ask('steward', of as typeof CHANGED_PEOPLE, { after }));
    const [kind, toldBy, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    const written = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    expect(await asked(cursor, CHANGED_POSTS)).toBe('CURSOR_INVALID');
    expect(await asked(written([kind, toldBy, ...place.slice(0, 1), '18446744073709551616', place[2]]))).toBe(
      'CURSOR_INVALID',
    );
    expect(await asked(written([kind, '12345', ...place]))).toBe('CHANGES_BEGIN_ANEW');
    const [writtenIn, transaction, ...rest] = place;
    const ahead = String(BigInt(transaction!) + 1_000_000n);
    expect(await asked(written([kind, toldBy, writtenIn, ahead, ...rest]))).toBe('CHANGES_BEGIN_ANEW');
  });

  it('goes on over starts of Trivium, and is refused with a cursor that was given after the copy was made that is put back', async () => {
    const asked = async (after: string) => codeOf(await api.ask('steward', CHANGED_PEOPLE, { after }));
    await noteStart(api.databaseUrl);
    const ofCopy = await endOfPeople(api);
    await noteStart(api.databaseUrl);
    await addPerson('Since', 'Copied');
    const since = await endOfPeople(api);
    await noteStart(api.databaseUrl);
    for (const cursor of [ofCopy, since]) expect(await asked(cursor)).toBeUndefined();
    // The copy has its transactions and rows, and not the start after it.
    await api.database.query(
      `delete from database_start where id in (select id from database_start where partnership_id = current_partnership()
                                                order by transaction desc limit 2)`,
    );
    await noteStart(api.databaseUrl);
    await addPerson('After', 'Restored');
    expect(await asked(since)).toBe('CHANGES_BEGIN_ANEW');
    expect(await asked(ofCopy)).toBeUndefined();
  });
});

describe('who follows posts, sessions and completions', () => {
  const after = async (question: typeof CHANGED_POSTS, field: 'changedPosts', cursor: string | null) => {
    await toldByNow(api.database);
    const { edges, pageInfo } = (await done(api.ask('steward', question, { first: 100, after: cursor })))[field];
    return { nodes: edges.map(({ node }) => node), cursor: pageInfo.endCursor };
  };

  it('is told of a post that is opened, and of what it was and becomes when it ends', async () => {
    const person = await addPerson('Posted', 'Following');
    await toldByNow(api.database);
    const end = await done(api.ask('steward', CHANGED_POSTS, { since: '2126-01-01T00:00:00Z' }));
    const { endCursor } = end.changedPosts.pageInfo;
    const role = await one('select id from role where partnership_id = current_partnership() order by id limit 1');
    const employerId = await one(
      'select id from agency where partnership_id = current_partnership() order by id limit 1',
    );
    const input = { practitionerId: person, roleId: role, employerId, firstDay: '2026-11-02', weeklyHours: 20 };
    const { id } = (await done(api.ask('steward', OPEN, { input }))).openPost.post;
    const opened = await after(CHANGED_POSTS, 'changedPosts', endCursor);
    const post = { originId: id, practitionerId: person, weeklyHours: 20, firstDay: '2026-11-02' };
    expect(opened.nodes).toMatchObject([{ id, ...post, isVoided: false, lastDay: null }]);
    await done(api.ask('steward', END, { input: { postId: id, lastDay: '2027-03-31', reason: 'a fixed term' } }));
    const { nodes } = await after(CHANGED_POSTS, 'changedPosts', opened.cursor);
    expect(nodes.sort((a, b) => Number(b.isVoided) - Number(a.isVoided))).toMatchObject([
      { id, ...post, isVoided: true, lastDay: null },
      { ...post, isVoided: false, lastDay: '2027-03-31' },
    ]);
  });

  it('is told of every mark of a register that is saved, and of no session that did not change', async () => {
    const { key } = await aFollower(api, ['CHANGED_COMPLETIONS', 'CHANGED_SESSIONS']);
    const ask = async <Data, Variables>(question: Parameters<typeof asking<Data, Variables>>[2], variables: object) =>
      done(asking<Data, Variables>(api.url, key.text, question, {}, variables));
    await toldByNow(api.database);
    const marksEnd = await endOf(
      async (after) => (await ask(CHANGED_COMPLETIONS, { first: 100, after })).changedCompletions,
    );
    const sessionsEnd = await endOf(
      async (after) => (await ask(CHANGED_SESSIONS, { first: 100, after })).changedSessions,
    );
    const { edges } = (await done(api.ask('trainer', SESSIONS))).mySessions;
    const { id } = edges.find(({ node }) => node.marked === 0)!.node;
    const { version, entries } = (await done(api.ask('trainer', REGISTER, { id }))).register;
    const marks = entries.map(({ practitioner }) => ({ practitionerId: practitioner.id, state: 'PRESENT' as const }));
    await done(api.ask('trainer', SAVE, { input: { sessionId: id, version, marks } }));
    await toldByNow(api.database);
    const { changedCompletions } = await ask(CHANGED_COMPLETIONS, { first: 100, after: marksEnd });
    const told = changedCompletions.edges.map(({ node }) => node);
    expect(told.map(({ practitionerId }) => practitionerId).sort()).toEqual(
      marks.map(({ practitionerId }) => practitionerId).sort(),
    );
    const state = { sessionId: id, state: 'PRESENT', isLongEnough: true, isVoided: false };
    expect(told).toEqual(told.map((mark) => expect.objectContaining({ ...state, id: mark.id })));
    const { changedSessions } = await ask(CHANGED_SESSIONS, { first: 100, after: sessionsEnd });
    expect(changedSessions.edges).toEqual([]);
  });
});

describe('a program', () => {
  it('follows what it may and nothing else, without names unless it may read them, and leaves each page on its log', async () => {
    const { id, key } = await aFollower(api, ['CHANGED_PEOPLE']);
    const ask = (question: typeof CHANGED_PEOPLE) => asking(api.url, key.text, question);
    const { changedPeople } = await done(ask(CHANGED_PEOPLE));
    const unnamed = { givenName: null, familyName: null, email: null, staffNumbers: [] };
    expect(changedPeople.edges.map(({ node }) => node)).toEqual(
      changedPeople.edges.map(() => expect.objectContaining(unnamed)),
    );
    for (const other of [CHANGED_POSTS, CHANGED_SESSIONS, CHANGED_COMPLETIONS])
      expect(codeOf(await ask(other as unknown as typeof CHANGED_PEOPLE))).toBe('NOT_ALLOWED');
    const why = 'to greet people by name';
    await done(api.ask('steward', GIVE, { input: { accountId: id, kind: 'NAMES_AND_NUMBERS', why } }));
    const named = (await done(ask(CHANGED_PEOPLE))).changedPeople.edges;
    expect(named.every(({ node }) => node.familyName)).toBe(true);
    const { edges } = (await api.ask('steward', LOG, { id })).data.auditEvents;
    expect(edges.map(({ node: { operation, kind } }) => `${operation} ${kind}`).sort()).toEqual([
      ...['changedCompletions FORBIDDEN', 'changedPeople READ', 'changedPeople READ'],
      ...['changedPosts FORBIDDEN', 'changedSessions FORBIDDEN'],
    ]);
  });

  it('that reads figures follows nothing; and no person follows as a program does', async () => {
    const { key } = await aFollower(api, ['PLANNER']);
    expect(codeOf(await asking(api.url, key.text, CHANGED_PEOPLE))).toBe('NOT_ALLOWED');
    expect(codeOf(await api.ask('planner', CHANGED_PEOPLE))).toBe('NOT_ALLOWED');
    expect(codeOf(await api.ask('steward', CHANGED_COMPLETIONS))).toBe('NOT_ALLOWED');
    const { id: accountId } = await accountOf(api, 'planner');
    const input = { accountId, kind: 'CHANGED_PEOPLE' as const, why: 'would be convenient' };
    expect(codeOf(await api.ask('steward', GIVE, { input }))).toBe('GRANT_FOR_MACHINES');
  });
});
