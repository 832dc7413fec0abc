import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 2) { edges { node { id booked marked unmarked } } } }`);
const REGISTER = graphql(
  `query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id name } employer { name } mark { state } } } }`,
);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) {
  version attended { numerator base } joint { joint attenders tests { test passed } } entries { mark { contentCredit jointCredit } } } }`);
const VOID = graphql(
  `mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version attended { numerator } } }`,
);
const FIND = graphql(`query ($name: String!) {
  findPractitioners(name: $name, first: 100) { edges { node { id name } } } }`);
const GAPS = graphql(
  `{ requiredAgainstHeld { clusters { cluster { name } needLevels { needLevel { key } heads { numerator base } fte { numerator base } } } } }`,
);
const CHANGED = graphql(`{ whatChanged { since howMany inWords changes { on inWords } } }`);
const VERDICT = graphql(`{ closeMatch { inWords worst { inWords } } }`);
const PROFILE = graphql(
  `{ myProfile { met { numerator base } lines { competency { key } state lastDay decider { kind } } } }`,
);

async function universalInQuarryHill() {
  const { clusters } = (await api.ask('planner', GAPS)).data.requiredAgainstHeld;
  const { needLevels } = clusters.find(({ cluster }) => cluster.name === 'Quarry Hill')!;
  return needLevels.find(({ needLevel }) => needLevel.key === 'universal')!.heads;
}

async function informationSharing() {
  const { lines } = (await api.ask('practitioner', PROFILE)).data.myProfile;
  return lines.find(({ competency }) => competency.key === 'tri.information-sharing');
}

const everyFigure = async () => [await api.ask('planner', GAPS), await api.ask('planner', VERDICT)];

it('a full room is marked at once; profile and figures follow; voiding it restores every figure', async () => {
  const before = await everyFigure();
  expect(await universalInQuarryHill()).toEqual({ numerator: 9, base: 24 });
  expect(await informationSharing()).toMatchObject({ state: 'LAPSED' });
  const { id, booked, marked, unmarked } = (await api.ask('trainer', SESSION)).data.mySessions.edges[1]!.node;
  expect({ booked, marked, unmarked }).toEqual({ booked: 30, marked: 0, unmarked: 30 });

  const { version, entries } = (await api.ask('trainer', REGISTER, { id })).data.register;
  const marks = entries.map(({ practitioner }) => ({ practitionerId: practitioner.id, state: 'PRESENT' as const }));
  const saved = await api.ask('trainer', SAVE, { input: { sessionId: id, version, marks } });
  expect(saved.errors).toBeUndefined();
  expect(saved.data.saveRegister).toMatchObject({ version: version + 1, attended: { numerator: 30, base: 30 } });
  expect(saved.data.saveRegister.joint).toMatchObject({ joint: true, attenders: 30 });

  const { whatChanged } = (await api.ask('planner', CHANGED)).data;
  expect(whatChanged.inWords).toMatch(/^Since 26 October 2026, 1 check has enough that had not/);
  expect(whatChanged.changes[0]).toEqual({
    on: '2026-11-02',
    inWords: 'Universal in Quarry Hill went from 9 to 23 of 24 people on 2 November 2026. That is close enough.',
  });

  // The fourteen who had lapsed count again: 9 + 14.
  expect(await universalInQuarryHill()).toEqual({ numerator: 23, base: 24 });
  expect(await informationSharing()).toMatchObject({
    state: 'MET',
    lastDay: '2027-11-01',
    decider: { kind: 'ATTENDANCE' },
  });

  const voided = await api.ask('trainer', VOID, {
    input: { sessionId: id, version: version + 1, reason: 'wrong room' },
  });
  expect(voided.data.voidRegister.attended.numerator).toBe(0);
  expect(await everyFigure()).toEqual(before);
  expect(await informationSharing()).toMatchObject({ state: 'LAPSED' });
});

it('somebody who walks in is marked, and those with a place are still to be marked; the roll tells employers', async () => {
  const session = async () => (await api.ask('trainer', SESSION)).data.mySessions.edges[1]!.node;
  const { id } = await session();
  const { version, entries } = (await api.ask('trainer', REGISTER, { id })).data.register;
  const thu = entries.find(({ practitioner }) => practitioner.name === 'Thu Nguyễn')!;
  expect(thu.employer).toEqual({ name: 'Lantern Family Trust' });
  const found = await api.ask('trainer', FIND, { name: 'Margaret Hollis' });
  const marks = [
    { practitionerId: thu.practitioner.id, state: 'PRESENT' as const },
    {
      practitionerId: found.data.findPractitioners.edges[0]!.node.id,
      state: 'PRESENT' as const,
      walkIn: true,
      reason: 'Swapped',
    },
  ];
  await api.ask('trainer', SAVE, { input: { sessionId: id, version, marks } });
  expect(await session()).toMatchObject({ booked: 30, marked: 2, unmarked: 29 });
  const { rows } = await api.database.query(
    `select subject -> 'marks' as marks from audit_event where operation = 'saveRegister' order by at desc, id desc limit 1`,
  );
  expect(rows).toEqual([{ marks: marks.map(({ practitionerId }) => practitionerId) }]);
});

it('a change that changes nothing, or is sent again with its key, is remembered with everybody whom its answer names', async () => {
  const { rows } = await api.database.query(
    `select a.session_id as id, s.register_version as version, min(a.practitioner_id::text) as person
       from attendance_mark a join session s on s.id = a.session_id join session_trainer t on t.session_id = s.id
       join account c on c.practitioner_id = t.practitioner_id and c.subject = 'trainer'
      where a.state = 'PRESENT' and a.voided_at is null and not a.walk_in and s.held_on > '2026-10-10' group by 1, 2 order by count(*) desc limit 1`,
  );
  const { id: sessionId, version, person } = rows[0];
  const marks = [{ practitionerId: person, state: 'PRESENT' as const }];
  const SAVE_AND_SEE = graphql(`mutation ($input: SaveRegisterInput!, $key: String) {
    saveRegister(input: $input, idempotencyKey: $key) { entries { practitioner { id } } } }`);
  const save = async (key?: string) => {
    const variables = { input: { sessionId, version, marks }, key };
    const { entries } = (await api.ask('trainer', SAVE_AND_SEE, variables)).data.saveRegister;
    const audited = await api.database.query(
      `select outcome, subject -> 'people' as people from audit_event where operation = 'saveRegister' order by at desc, id desc limit 1`,
    );
    const { outcome, people } = audited.rows[0];
    return { named: entries.map(({ practitioner }) => practitioner.id), outcome, people };
  };
  for (const key of [undefined, 'the same marks', 'the same marks']) {
    const { named, outcome, people } = await save(key);
    expect(named.length).toBeGreaterThan(10);
    expect(outcome).toBe('READ');
    expect(people).toEqual(expect.arrayContaining(named));
  }
});

it.each([
  ["O'Neill", 'Siobhán O’Neill'],
  ['siobhan o‘neill', 'Siobhán O’Neill'],
  ['oneill siobhan', 'Siobhán O’Neill'],
  ['Thu Nguyen', 'Thu Nguyễn'],
  ['zak zofia', 'Zofia Żak'],
  ['malgorzata golab', 'Małgorzata Gołąb'],
])('somebody looked for as %s is found', async (typed, name) => {
  const { edges } = (await api.ask('trainer', FIND, { name: typed })).data.findPractitioners;
  expect(edges.map(({ node }) => node.name)).toContain(name);
});

it('signs alone are refused, and the roll is in the order of the alphabet whatever the accents', async () => {
  const nobody = await api.ask('trainer', FIND, { name: "’-'" });
  expect(nobody.errors![0]!.extensions.code).toBe('SEARCH_TOO_SHORT');
  const { id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[1]!.node;
  const { entries } = (await api.ask('trainer', REGISTER, { id })).data.register;
  const names = entries.map(({ practitioner }) => practitioner.name);
  expect(names.indexOf('Judith Şahin')).toBeLessThan(names.indexOf('Colin Thackray'));
  expect(names.indexOf('Judith Şahin')).toBeGreaterThan(names.indexOf('Samina Qureshi'));
  expect(names.at(-1)).toBe('Zofia Żak');
});
