import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { codeOf } from '../support/accounts.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let agencies: { id: string; name: string }[];
let roleId: string;
let thu: string;
beforeAll(async () => {
  api = await startApi();
  const list = await api.ask('steward', graphql('{ agencies { id name } roles { id } }'));
  [agencies, roleId] = [list.data.agencies, list.data.roles[0]!.id];
  thu = await idOf('practitioner');
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }`);
const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`);
const PERSON = graphql(`query ($id: ID!) { person(practitionerId: $id) {
  id name posts { id } joined { id name reason staffNumbers { number } } } }`);
const FIND = graphql(`query ($name: String!) { findPractitioners(name: $name) { edges { node { id name } } } }`);
const COMPARE = graphql(`query ($id: ID!, $other: ID!) { compareRecords(practitionerId: $id, otherId: $other) {
  record { name kept { kept count } } other { name hasAccount staffNumbers { number } kept { kept count } } clashes { kind inWords } follows } }`);
const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) {
  record { id name posts { id } joined { id } } other { id name } leaving { lastDay } } }`);
const PART = graphql(`mutation ($input: PartRecordsInput!) { partRecords(input: $input) {
  record { id posts { id } joined { id } } other { id posts { id } } } }`);
const PROFILE = graphql(`query ($id: ID!, $knownAt: Day) { profile(practitionerId: $id, knownAt: $knownAt) {
  practitioner { id name } posts { id } } }`);
const TODAY = graphql(`{ mySessions(first: 2) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) {
  version entries { practitioner { id name } walkIn mark { employer { name } } } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const LOOKED = graphql(`{ whoLooked(first: 5) { edges { node { inWords } } } }`);

const KNOWN = 'They told me so, and the numbers agree';

async function idOf(subject: string): Promise<string> {
  const { rows } = await api.database.query('select practitioner_id as id from account where subject = $1', [subject]);
  return rows[0].id;
}
async function managedBy(subject: string): Promise<string> {
  const { rows } = await api.database.query(
    `select practitioner_id as id from managed_by($1, '2026-11-02', 'infinity') order by 1 limit 1`,
    [await idOf(subject)],
  );
  return rows[0].id;
}
const add = async (givenName: string, familyName: string, number?: string): Promise<string> => {
  const staffNumbers = number ? [{ agencyId: agencies[0]!.id, number }] : [];
  return (await api.ask('steward', ADD, { input: { givenName, familyName, isAnother: true, staffNumbers } })).data
    .addPerson.id;
};
const open = async (practitionerId: string, agency = 0, more: object = {}) =>
  (
    await api.ask('steward', OPEN, {
      input: { practitionerId, roleId, employerId: agencies[agency]!.id, firstDay: '2026-01-05', ...more },
    })
  ).data.openPost.post.id;
const join = (practitionerId: string, otherId: string, who = 'steward') =>
  api.ask(who, JOIN, { input: { practitionerId, otherId, reason: KNOWN } });
const part = (otherId: string) => api.ask('steward', PART, { input: { otherId, reason: 'Two people of one name' } });
const person = async (id: string) => (await api.ask('steward', PERSON, { id })).data.person;
const found = async (name: string) =>
  (await api.ask('steward', FIND, { name })).data.findPractitioners.edges.map(({ node }) => node.id);
const clashesOf = ({ errors }: Awaited<ReturnType<typeof join>>) =>
  (errors?.[0]?.extensions as { clashes?: { kind: string }[] } | undefined)?.clashes?.map(({ kind }) => kind);
/* As `npm run cli -- verify` looks: in the name of the application, which sees one partnership. */
async function differences() {
  const found: object[] = [];
  await api.database.query('begin; set local role trivium_app');
  for (const kept of ['standing_period', 'capability_in_post', 'time_in_post', 'engagement', 'audit_person'])
    found.push(...(await api.database.query(`select * from ${kept}_differences()`)).rows);
  await api.database.query('rollback');
  return found;
}

describe('two records of one person', () => {
  it('are compared, joined and parted: either id opens the one person, by either name, and afterwards each has its own', async () => {
    const [one, other] = [await add('Wilma', 'Quell', '4711'), await add('Willy', 'Kwell', undefined)];
    const [first, second] = [await open(one), await open(other, 1)];
    const { compareRecords } = (await api.ask('steward', COMPARE, { id: one, other })).data;
    expect(compareRecords).toMatchObject({
      record: { name: 'Wilma Quell' },
      other: { name: 'Willy Kwell', hasAccount: false },
      clashes: [],
    });
    expect(compareRecords.other.kept).toContainEqual({ kept: 'POSTS', count: 1 });
    expect(compareRecords.follows).toContain('They are found as Willy Kwell too.');

    expect((await join(one, other)).data.joinRecords).toMatchObject({
      record: { id: one, name: 'Wilma Quell', joined: [{ id: other }] },
      other: { id: other, name: 'Willy Kwell' },
    });
    expect(await person(other)).toEqual(await person(one));
    expect((await person(other)).posts.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect([await found('quell'), await found('kwell')]).toEqual([[one], [one]]);
    // What is written with the old id is the person's.
    const third = await open(other, 2);
    expect((await person(one)).posts).toHaveLength(3);
    expect(await differences()).toEqual([]);

    const parted = (await part(other)).data.partRecords;
    expect(parted.record).toMatchObject({ id: one, joined: [] });
    expect(parted.record.posts.map(({ id }) => id).sort()).toEqual([first, third].sort());
    expect(parted.other).toEqual({ id: other, posts: [{ id: second }] });
    expect([await found('quell'), await found('kwell')]).toEqual([[one], [other]]);
    expect(await differences()).toEqual([]);
    expect(codeOf(await part(other))).toBe('RECORD_NOT_JOINED');
  });

  it('one of a walk-in: the mark stays as it was written, and the register, whoever looks and the profile have the one person', async () => {
    const walkIn = await add('Maggie', 'Hollis');
    const margaret = await idOf('manager');
    const sessionId = (await api.ask('trainer', TODAY)).data.mySessions.edges[1]!.node.id;
    const register = async () => (await api.ask('trainer', REGISTER, { id: sessionId })).data.register;
    const { version } = await register();
    const mark = { practitionerId: walkIn, state: 'PRESENT' as const, walkIn: true, reason: 'Not on the list' };
    expect((await api.ask('trainer', SAVE, { input: { sessionId, version, marks: [mark] } })).errors).toBeUndefined();
    const marked = (await register()).entries.find(({ practitioner }) => practitioner.id === walkIn)!;

    const joined = await join(margaret, walkIn);
    expect(joined.errors).toBeUndefined();
    const entries = (await register()).entries.filter(({ practitioner }) =>
      [margaret, walkIn].includes(practitioner.id),
    );
    expect(entries).toEqual([{ ...marked, practitioner: { id: margaret, name: 'Margaret Hollis' } }]);
    expect((await api.ask('manager', LOOKED)).data.whoLooked.edges.map(({ node }) => node.inWords)).toContain(
      'Joined two records of one person',
    );
    expect(await differences()).toEqual([]);
    await part(walkIn);
    expect((await register()).entries.find(({ practitioner }) => practitioner.id === walkIn)).toEqual(marked);
    expect(await differences()).toEqual([]);
  });

  it('count once, and as known before the joining each counts and has its own', async () => {
    const other = await add('Thuy', 'Nguyenova');
    await open(other, 3);
    const yesterday = await open(other, 2);
    // The demo lives on one day, so what is of a day before is put there by hand.
    await api.database.query(`update post set recorded_at = recorded_at - interval '1 day' where id = $1`, [yesterday]);
    const heads = async (knownAt: string) => {
      const { rows } = await api.database.query(
        `select count(distinct practitioner_id)::int as heads from capability_in_post_on(array['IN_POST'], '2026-11-02', $1)`,
        [knownAt],
      );
      return rows[0].heads;
    };
    const before = await heads('infinity');
    const then = await heads('2026-11-01T23:59:59Z');
    const member = await managedBy('manager');
    await join(member, other);
    expect(await heads('infinity')).toBe(before - 1);
    expect(await heads('2026-11-01T23:59:59Z')).toBe(then);
    const profile = (id: string, knownAt?: string) => api.ask('manager', PROFILE, { id, knownAt });
    const now = await profile(other);
    expect(now.errors).toBeUndefined();
    expect(now.data.profile.practitioner.id).toBe(member);
    expect((await profile(other, '2026-11-01')).data.profile).toMatchObject({
      practitioner: { id: other },
      posts: [{ id: yesterday }],
    });
    expect((await profile(member, '2026-11-01')).data.profile.posts.map(({ id }) => id)).not.toContain(yesterday);
    await part(other);
  });

  it('cannot be joined while they clash, and all of it is listed', async () => {
    const [one, other] = [await add('Una', 'Clash'), await add('Oona', 'Clash')];
    await open(one, 0, { weeklyHours: 100, longHoursReason: 'On call' });
    await open(other, 0, { weeklyHours: 90, longHoursReason: 'On call', lineManagerId: one });
    const refused = await join(one, other);
    expect(codeOf(refused)).toBe('RECORDS_CLASH');
    expect(clashesOf(refused)?.sort()).toEqual(['HOURS', 'MANAGERS', 'POSTS']);
    const { compareRecords } = (await api.ask('steward', COMPARE, { id: one, other })).data;
    expect(compareRecords.clashes.map(({ kind }) => kind).sort()).toEqual(['HOURS', 'MANAGERS', 'POSTS']);
    expect(compareRecords.clashes.map(({ inWords }) => inWords).join()).toContain('190 hours a week');
  });

  it('cannot be joined while one judged the other, nor while both have an account; with one, whoever has it signs in as the person', async () => {
    const manager = await idOf('manager');
    expect(clashesOf(await join(manager, await managedBy('manager')))).toContain('MANAGERS');
    const judged = await api.database.query(
      `select e.practitioner_id as id, a.practitioner_id as judge from evidence e join account a on a.id = e.recorded_by
        where is_judgement(e.kind) and e.voided_at is null and a.practitioner_id <> e.practitioner_id and a.partnership_id = current_partnership() limit 1`,
    );
    expect(judged.rows).toHaveLength(1);
    expect(clashesOf(await join(judged.rows[0].id, judged.rows[0].judge))).toContain('JUDGEMENT');
    expect(clashesOf(await join(thu, manager))).toContain('ACCOUNTS');

    const real = await add('Thu', 'Really');
    expect(clashesOf(await join(real, thu))).toBeUndefined();
    const me = graphql(`{ me { name } }`);
    expect((await api.ask('practitioner', me)).data.me.name).toBe('Thu Really');
    await part(thu);
    expect((await api.ask('practitioner', me)).data.me.name).toBe('Thu Nguyễn');
  });

  it('nobody manages themselves, by their record of then neither, as the deputy of whoever manages them', async () => {
    const { rows } = await api.database.query(
      `insert into access_grant (partnership_id, id, account_id, kind, valid_from, valid_until, given_by, deputy_for, why)
       select o.partnership_id, gen_random_uuid(), o.id, 'MANAGER', '2026-11-02', '2026-11-05', o.id, m.id, 'On leave'
         from account o join post p on p.practitioner_id = o.practitioner_id and p.voided_at is null and p.valid_until is null
         join account m on m.practitioner_id = p.line_manager_id where o.subject = 'practitioner' returning id`,
    );
    expect(rows).toHaveLength(1);
    const real = await add('Thu', 'Really');
    expect((await join(real, thu)).errors).toBeUndefined();
    const own = (knownAt?: string) => api.ask('practitioner', PROFILE, { id: thu, knownAt });
    expect([codeOf(await own()), codeOf(await own('2026-11-01'))]).toEqual(Array(2).fill('PRACTITIONER_NOT_FOUND'));
    await part(thu);
    await api.database.query('delete from access_grant where id = $1', [rows[0].id]);
  });

  it('a record is joined to one other at a time, never to itself, and by a steward alone', async () => {
    const [one, other, third] = [await add('Ina', 'Eins'), await add('Ina', 'Zwei'), await add('Ina', 'Drei')];
    expect(codeOf(await join(one, one))).toBe('RECORD_OF_ITSELF');
    await join(one, other);
    expect(codeOf(await join(third, other))).toBe('RECORD_JOINED_ALREADY');
    expect(codeOf(await join(third, one))).toBe('RECORD_JOINED_ALREADY');
    expect(codeOf(await join(one, other))).toBe('RECORD_JOINED_ALREADY');
    // To a record that is joined is to the person.
    expect((await join(other, third)).data.joinRecords.record).toMatchObject({
      id: one,
      joined: [{ id: third }, { id: other }],
    });
    for (const who of ['planner', 'trainer', 'manager', 'practitioner'])
      expect(codeOf(await join(third, one, who))).toBe('NOT_ALLOWED');
    expect(codeOf(await api.ask('steward', COMPARE, { id: one, other: '0190ffff-ffff-7fff-8fff-ffffffffffff' }))).toBe(
      'PRACTITIONER_NOT_FOUND',
    );
  });
});
