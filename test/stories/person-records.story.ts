import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { AGAIN, codeOf, INVITE } from '../support/accounts.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let agencies: { id: string; name: string }[];
let functions: { id: string; name: string }[];
let roleId: string;
beforeAll(async () => {
  api = await startApi();
  const list = await api.ask('steward', graphql('{ agencies { id name } roleFunctions { id name } roles { id } }'));
  [agencies, functions] = [list.data.agencies, list.data.roleFunctions];
  roleId = list.data.roles[0]!.id;
});
afterAll(() => api.close());

const PERSON = `id name givenName familyName email paid profession { name } staffNumbers { agency { name } number }
  formerNames { name lastDay reason } posts { id lastDay } leave { id firstDay lastDay }
  functions { id function { name } firstDay lastDay } willingness { function { name } willing firstDay }`;
const ONE = graphql(`query ($id: ID!) { person(practitionerId: $id) { ${PERSON} } }`);
const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { ${PERSON} } }`);
const CHANGE = graphql(`mutation ($input: ChangePersonInput!) { changePerson(input: $input) { ${PERSON} } }`);
const RENAME = graphql(`mutation ($input: ChangeNameInput!) { changeName(input: $input) { ${PERSON} } }`);
const LEAVE = graphql(`mutation ($input: RecordLeaveInput!) { recordLeave(input: $input) { ${PERSON} } }`);
const VOID_LEAVE = graphql(`mutation ($input: VoidLeaveInput!) { voidLeave(input: $input) { ${PERSON} } }`);
const CARRY = graphql(`mutation ($input: CarryFunctionInput!) { carryFunction(input: $input) { ${PERSON} } }`);
const END_FUNCTION = graphql(`mutation ($input: EndFunctionInput!) { endFunction(input: $input) { ${PERSON} } }`);
const SAY = graphql(`mutation ($input: RecordWillingnessInput!) { recordWillingness(input: $input) { ${PERSON} } }`);
const FIND = graphql(`query ($name: String!) { findPractitioners(name: $name) { edges { node { id name } } } }`);
const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`);

const add = async (givenName: string, familyName: string, more: object = {}) =>
  (await api.ask('steward', ADD, { input: { givenName, familyName, ...more } })).data.addPerson;
const found = async (name: string) =>
  (await api.ask('steward', FIND, { name })).data.findPractitioners.edges.map(({ node }) => node.name);

describe('a person', () => {
  it('is put on the record with name, contact and staff numbers, and found at once', async () => {
    const staffNumbers = [
      { agencyId: agencies[0]!.id, number: 'X-9001' },
      { agencyId: agencies[1]!.id, number: '77' },
    ];
    const person = await add('Oriel', 'Zwart', { email: 'oriel@zwart.example', paid: false, staffNumbers });
    expect(person).toMatchObject({
      ...{ name: 'Oriel Zwart', givenName: 'Oriel', familyName: 'Zwart', email: 'oriel@zwart.example', paid: false },
      ...{ profession: null, formerNames: [], posts: [], leave: [], functions: [], willingness: [] },
      staffNumbers: [
        { agency: { name: agencies[0]!.name }, number: 'X-9001' },
        { agency: { name: agencies[1]!.name }, number: '77' },
      ],
    });
    expect(await found('zwart')).toEqual(['Oriel Zwart']);
    expect((await api.ask('steward', ONE, { id: person.id })).data.person).toEqual(person);
    for (const who of ['planner', 'trainer', 'manager', 'practitioner', 'neighbour-planner'])
      expect(codeOf(await api.ask(who, ONE, { id: person.id }))).toBe('NOT_ALLOWED');
  });

  it('called as somebody is already is looked at first, whatever the case, accents and order of letters', async () => {
    const first = await add('Zoë', 'O’Marsh');
    const input = { givenName: 'ZOE', familyName: "o'marsh" };
    const refused = await api.ask('steward', ADD, { input });
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'PERSON_CALLED_SO', practitionerIds: [first.id] });
    expect((await api.ask('steward', ADD, { input: { ...input, isAnother: true } })).errors).toBeUndefined();
    expect((await found('omarsh')).filter((name) => /marsh$/i.test(name))).toHaveLength(2);
    // Sent twice at once, one is the other's namesake.
    const twice = { givenName: 'Pim', familyName: 'Twice' };
    const both = await Promise.all([
      api.ask('steward', ADD, { input: twice }),
      api.ask('steward', ADD, { input: twice }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['PERSON_CALLED_SO', undefined]);
  });

  it.each([
    [{ givenName: '', familyName: ' ' }, 'NAME_INVALID'],
    [{ givenName: '…', familyName: 'X' }, 'INPUT_INVALID'],
    [{ givenName: 'X'.repeat(101), familyName: 'X' }, 'INPUT_INVALID'],
    [{ email: 'nowhere' }, 'EMAIL_INVALID'],
    [{ professionId: '0190ffff-ffff-7fff-8fff-ffffffffffff' }, 'PROFESSION_NOT_FOUND'],
    [{ staffNumbers: [{ agencyId: '0190ffff-ffff-7fff-8fff-ffffffffffff', number: '1' }] }, 'AGENCY_NOT_FOUND'],
    [{ staffNumbers: [{ agencyId: 'A', number: 'X-9001' }] }, 'STAFF_NUMBER_TAKEN'],
    [
      {
        staffNumbers: [
          { agencyId: 'A', number: '1' },
          { agencyId: 'A', number: '2' },
        ],
      },
      'STAFF_NUMBERS_INVALID',
    ],
  ])('is not put on the record in part: %j is refused with %s', async (wrong, code) => {
    const text = JSON.stringify({ givenName: 'Nil', familyName: 'Wrong', ...wrong }).replaceAll(
      '"A"',
      `"${agencies[0]!.id}"`,
    );
    expect(codeOf(await api.ask('steward', ADD, { input: JSON.parse(text) }))).toBe(code);
    expect(await found('wrong')).toEqual([]);
  });

  it('changes: what is left out stays, null is none, and a list takes the place of the one before', async () => {
    const { id } = await add('Quin', 'Zyl', {
      email: 'q@zyl.example',
      staffNumbers: [{ agencyId: agencies[0]!.id, number: 'Q1' }],
    });
    const change = async (more: object) =>
      (await api.ask('steward', CHANGE, { input: { practitionerId: id, ...more } })).data.changePerson;
    expect(await change({ paid: false })).toMatchObject({
      paid: false,
      email: 'q@zyl.example',
      staffNumbers: [{ number: 'Q1' }],
    });
    expect(await change({ email: null, staffNumbers: [{ agencyId: agencies[1]!.id, number: 'Q1' }] })).toMatchObject({
      ...{ paid: false, email: null },
      staffNumbers: [{ agency: { name: agencies[1]!.name }, number: 'Q1' }],
    });
    expect(await change({ staffNumbers: [] })).toMatchObject({ staffNumbers: [] });
  });

  it('is called otherwise from a day on: shown by the new name, found by both; a name that was wrong finds nobody', async () => {
    const { id } = await add('Rhea', 'Zoller');
    const rename = (givenName: string, familyName: string, firstDay: string | null) =>
      api.ask('steward', RENAME, { input: { practitionerId: id, givenName, familyName, firstDay, reason: 'told us' } });
    const wrong = (await rename('Rhea', 'Zollner', null)).data.changeName;
    expect(wrong).toMatchObject({
      name: 'Rhea Zollner',
      formerNames: [{ name: 'Rhea Zoller', lastDay: null, reason: 'told us' }],
    });
    expect(await found('zoller')).toEqual([]);
    const married = (await rename('Rhea', 'Quist-Abel', '2026-10-31')).data.changeName;
    expect(married.formerNames).toMatchObject([
      { name: 'Rhea Zollner', lastDay: '2026-10-30' },
      { name: 'Rhea Zoller' },
    ]);
    expect([await found('zollner'), await found('quist')]).toEqual([['Rhea Quist-Abel'], ['Rhea Quist-Abel']]);
    const grants = [{ kind: 'PRACTITIONER' as const, why: 'their own record' }];
    const input = { name: 'Rhea Quist-Abel', email: 'rhea@council.example', practitionerId: id, grants };
    const account = (await api.ask('steward', INVITE, { input })).data.inviteAccount;
    await rename('Rhea', 'Quist', null);
    await api.ask('steward', AGAIN, { id: account.id });
    const mails = await api.database.query(
      `select text from mail where address = 'rhea@council.example' order by written_at desc, id desc limit 1`,
    );
    expect(mails.rows[0].text).toContain('Hello Rhea Quist,');
    await rename('Rhea', 'Quist-Abel', null);
    expect(codeOf(await rename('Rhea', 'Later', '2026-11-03'))).toBe('NAME_DAY_INVALID');
    expect(codeOf(await rename('Rhea', 'Quist-Abel', null))).toBe('NAME_UNCHANGED');
    expect(codeOf(await rename('', '', null))).toBe('NAME_INVALID');
    await api.database.query('delete from identity where practitioner_id = $1', [id]);
    expect([await found('zollner'), await found('quist')]).toEqual([[], []]);
    expect((await api.database.query('select from former_name where practitioner_id = $1', [id])).rowCount).toBe(0);
  });
});

describe('leave and functions', () => {
  const employ = async (practitionerId: string, days: { firstDay: string; lastDay: string }) => {
    const input = { practitionerId, roleId, employerId: agencies[0]!.id, weeklyHours: 20, ...days };
    expect((await api.ask('steward', OPEN, { input })).errors).toBeUndefined();
  };

  it('leave has a first and a last day, once at a time, and is voided with a reason', async () => {
    const { id } = await add('Sol', 'Zander');
    const leave = (firstDay: string, lastDay: string) =>
      api.ask('steward', LEAVE, { input: { practitionerId: id, firstDay, lastDay } });
    const [one] = (await leave('2026-11-01', '2027-03-31')).data.recordLeave.leave;
    expect(one).toMatchObject({ firstDay: '2026-11-01', lastDay: '2027-03-31' });
    expect(codeOf(await leave('2027-03-31', '2027-04-30'))).toBe('ON_LEAVE_ALREADY');
    expect((await leave('2027-04-01', '2027-04-30')).errors).toBeUndefined();
    expect(codeOf(await leave('2028-01-02', '2028-01-01'))).toBe('LEAVE_DAYS_INVALID');
    expect(codeOf(await leave('2028-01-02', '2033-01-02'))).toBe('LEAVE_DAYS_INVALID');
    const far = [await leave('0206-11-01', '0206-12-01'), await leave('2206-11-01', '2206-12-01')];
    far.push(await leave('1949-12-31', '1950-01-31'), await leave('2028-11-03', '2028-12-01'));
    expect(far.map(codeOf)).toEqual(Array(4).fill('LEAVE_DAYS_INVALID'));
    expect(far[0]!.errors![0]!.message).toContain('in 1950 or later, and at most two years ahead');
    const input = { leaveId: one!.id, reason: 'came back' };
    expect((await api.ask('steward', VOID_LEAVE, { input })).data.voidLeave.leave).toMatchObject([
      { firstDay: '2027-04-01' },
    ]);
    expect(codeOf(await api.ask('steward', VOID_LEAVE, { input }))).toBe('ALREADY_VOIDED');
  });

  it('a function is carried by somebody in post, no longer than their posts, once at a time, and ends or never was', async () => {
    const { id } = await add('Tam', 'Zeller');
    const carry = (firstDay: string, lastDay: string | null, functionId = functions[0]!.id) =>
      api.ask('steward', CARRY, { input: { practitionerId: id, functionId, firstDay, lastDay } });
    expect(codeOf(await carry('2026-11-02', null))).toBe('NOT_IN_POST');
    await employ(id, { firstDay: '2026-10-01', lastDay: '2027-06-30' });
    expect(codeOf(await carry('2026-09-30', '2026-12-31'))).toBe('NOT_IN_POST');
    expect(codeOf(await carry('2027-07-01', null))).toBe('NOT_IN_POST');
    const long = await carry('2026-11-02', null);
    expect(long.errors![0]!.extensions).toMatchObject({ code: 'POSTS_END_BEFORE', lastDay: '2027-06-30' });
    const [carried] = (await carry('2026-11-02', '2027-06-30')).data.carryFunction.functions;
    expect(carried).toMatchObject({
      function: { name: functions[0]!.name },
      firstDay: '2026-11-02',
      lastDay: '2027-06-30',
    });
    expect(codeOf(await carry('2027-01-01', '2027-02-01'))).toBe('FUNCTION_CARRIED_ALREADY');
    expect(codeOf(await carry('2026-11-02', '2027-06-30', '0190ffff-ffff-7fff-8fff-ffffffffffff'))).toBe(
      'FUNCTION_NOT_FOUND',
    );
    const end = (carriedId: string, lastDay: string | null) =>
      api.ask('steward', END_FUNCTION, { input: { carriedId, lastDay, reason: 'gave it up' } });
    expect(codeOf(await end(carried!.id, '2027-06-30'))).toBe('FUNCTION_ENDED');
    expect(codeOf(await end(carried!.id, '2026-11-01'))).toBe('FUNCTION_DAYS_INVALID');
    const [ended] = (await end(carried!.id, '2026-12-31')).data.endFunction.functions;
    expect(ended).toMatchObject({ firstDay: '2026-11-02', lastDay: '2026-12-31' });
    expect(codeOf(await end(carried!.id, '2026-12-01'))).toBe('ALREADY_VOIDED');
    expect((await end(ended!.id, null)).data.endFunction.functions).toEqual([]);
  });

  it('willingness is their own word, the last one stands, and says nothing of what they carry', async () => {
    const { id } = await add('Una', 'Zorn');
    const say = async (willing: boolean, functionId = functions[0]!.id) =>
      (await api.ask('steward', SAY, { input: { practitionerId: id, functionId, willing } })).data.recordWillingness;
    await say(true);
    expect(await say(false)).toMatchObject({
      functions: [],
      willingness: [{ function: { name: functions[0]!.name }, willing: false, firstDay: '2026-11-02' }],
    });
  });
});
