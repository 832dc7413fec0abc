import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 9) { edges { node { id heldOn } } } }`);
const REGISTER = graphql(
  `query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id } mark { state } } } }`,
);
const EFFECTS = graphql(`
  query ($id: ID!) {
    registerEffects(sessionId: $id) {
      recorded inWords
      again { numerator base hidden } first { numerator hidden } lost { numerator hidden }
      raised { numerator hidden } lowered { numerator hidden }
    }
  }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);

/* Each story begins with nothing marked in today’s session of thirty. */
let id: string;
let people: string[];
beforeEach(async () => {
  const { edges } = (await api.ask('trainer', SESSION)).data.mySessions;
  ({ id } = edges.find(({ node }) => node.heldOn === '2026-11-02')!.node);
  await api.database.query(
    `delete from evidence where source_id in (select id from attendance_mark where session_id = $1)`,
    [id],
  );
  await api.database.query(`delete from attendance_mark where session_id = $1`, [id]);
  people = (await api.ask('trainer', REGISTER, { id })).data.register.entries.map(
    ({ practitioner }) => practitioner.id,
  );
});

const here = (practitionerId: string) => ({ practitionerId, state: 'PRESENT' as const });
const away = (practitionerId: string) => ({ practitionerId, state: 'ABSENT' as const, reason: 'Off sick' });
const effects = async () => (await api.ask('trainer', EFFECTS, { id })).data.registerEffects;
const inWords = async () => (await effects()).map(({ inWords }) => inWords);
const version = async () => (await api.ask('trainer', REGISTER, { id })).data.register.version;
async function save(...marks: ReturnType<typeof here | typeof away>[]) {
  const { errors } = await api.ask('trainer', SAVE, { input: { sessionId: id, version: await version(), marks } });
  expect(errors).toBeUndefined();
}
const voidMarks = async (...practitionerIds: string[]) =>
  api.ask('trainer', VOID, {
    input: { sessionId: id, version: await version(), practitionerIds, reason: 'Wrong row' },
  });

const OF_29 = [
  '1 person meets Information handling for the first time.',
  '29 people have evidence of Importance of information sharing by this; by itself that changed nothing of what they hold.',
  '18 people meet Information sharing again.',
];

it('those of today’s session who had lapsed meet it again, and its trainer alone reads so', async () => {
  await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
  expect(await inWords()).toEqual(OF_29);
  const shown = { hidden: false };
  expect((await effects()).at(-1)).toMatchObject({
    ...{ recorded: 29, again: { numerator: 18, base: 29, ...shown }, first: { numerator: 0, ...shown } },
  });
  const other = await api.ask('manager', EFFECTS, { id });
  expect(other.errors![0]!.extensions.code).toBe('NOT_ALLOWED');
  const elsewhere = await api.database.query(
    `select id from session s where id <> $1 and not exists (
       select from session_trainer t join account a on a.practitioner_id = t.practitioner_id and a.subject = 'trainer' where t.session_id = s.id) limit 1`,
    [id],
  );
  const refused = await api.ask('trainer', EFFECTS, { id: elsewhere.rows[0].id });
  expect(refused.errors![0]!.extensions.code).toBe('SESSION_NOT_FOUND');
});

it('it is told of what stands: before all are marked, after a correction and after a void', async () => {
  expect(await inWords()).toEqual([]);
  await save(...people.slice(0, -1).map(here));
  expect(await inWords()).toEqual(OF_29);
  await save(away(people[0]!));
  expect((await effects()).map(({ recorded }) => recorded)).toEqual([28, 28, 28]);
  await voidMarks(...people.slice(1, -1));
  expect(await inWords()).toEqual([]);
});

/* Whoever chooses who is marked, and asks again and again, would read from what changed what each person held. */
describe('without the exact figures grant', () => {
  const granted = (until: string | null) =>
    api.database.query(
      `update access_grant set valid_until = $1 where kind = 'EXACT_FIGURES' and account_id = (select id from account where subject = 'trainer')`,
      [until],
    );
  beforeEach(() => granted('2026-11-01'));
  afterEach(() => granted(null));

  it('it is told what was given to how many, and nothing of what they held: of each person alone it is the same', async () => {
    const { rows } = await api.database.query(
      `select practitioner_id as id, rank from booking b cross join lateral (
         select coalesce(max(rank), 0) as rank from standing_periods(array[b.practitioner_id], array[(select line_id from leaf_line l join competency c on c.id = l.competency_id
           where c.name = 'Information sharing' limit 1)], 'infinity') where valid_until is null or valid_until > '2026-11-02') held
        where session_id = $1 and voided_at is null`,
      [id],
    );
    expect(new Set(rows.map(({ rank }) => rank)).size).toBeGreaterThan(1);
    const told = new Set<string>();
    for (const person of people.slice(0, 12)) {
      await save(here(person));
      told.add(JSON.stringify(await effects()));
      await voidMarks(person);
    }
    expect([...told]).toHaveLength(1);
    const hidden = { numerator: null, hidden: true };
    expect(JSON.parse([...told][0]!)).toEqual(
      ['Information handling', 'Importance of information sharing', 'Information sharing'].map((name) => ({
        ...{ recorded: 1, inWords: `1 person has evidence of ${name} by this.` },
        ...{ again: { ...hidden, base: null }, first: hidden, lost: hidden, raised: hidden, lowered: hidden },
      })),
    );
  });
});
