import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 2) { edges { node { id } } } }`);
const REGISTER = graphql(
  `query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id } mark { state } } } }`,
);
const EFFECTS = graphql(`query ($id: ID!) { registerEffects(sessionId: $id) { whyHidden changes { inWords } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);

/* Each story begins with nothing marked in today’s session of thirty. */
let id: string;
let people: string[];
beforeEach(async () => {
  ({ id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[1]!.node);
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
const effects = async () => {
  const { whyHidden, changes } = (await api.ask('trainer', EFFECTS, { id })).data.registerEffects;
  return whyHidden ?? changes.map(({ inWords }) => inWords);
};
const version = async () => (await api.ask('trainer', REGISTER, { id })).data.register.version;
async function save(...marks: (ReturnType<typeof here | typeof away> & { walkIn?: boolean; reason?: string })[]) {
  const { errors } = await api.ask('trainer', SAVE, { input: { sessionId: id, version: await version(), marks } });
  expect(errors).toBeUndefined();
}
const voidMarks = async (...practitionerIds: string[]) =>
  api.ask('trainer', VOID, {
    input: { sessionId: id, version: await version(), practitionerIds, reason: 'Wrong row' },
  });

const OF_29 = [
  '1 person meets Information handling for the first time.',
  '29 people have evidence of Importance of information sharing by this; what they hold is as before.',
  '18 people meet Information sharing again.',
];
const UNMARKED = 'It is told once everybody with a place is marked.';
const CORRECTED = 'It is not told again after a correction, for the difference would tell of one person.';

it('those of today’s session who had lapsed meet it again, and its trainer alone reads so', async () => {
  await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
  expect(await effects()).toEqual(OF_29);
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

/* Whoever may ask again and again, one person more or less each time, reads what that person holds. */
describe('two answers never differ by one person', () => {
  it('for nothing is told before everybody with a place is marked, however often one of them is marked and voided', async () => {
    for (const person of people.slice(0, 3)) {
      await save(here(person));
      expect(await effects()).toBe(UNMARKED);
      await voidMarks(person);
      expect(await effects()).toBe(UNMARKED);
    }
    // What was put right before everybody was marked is in no answer yet.
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    expect(await effects()).toEqual(OF_29);
  });

  it('nor after a correction of a room that was told', async () => {
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    expect(await effects()).toEqual(OF_29);
    await save(here(people.at(-1)!));
    expect(await effects()).toBe(CORRECTED);
    await voidMarks(people[0]!);
    expect(await effects()).toBe(UNMARKED);
    await save(here(people[0]!));
    expect(await effects()).toBe(CORRECTED);
  });

  it('nor of fewer than five', async () => {
    await save(...people.slice(0, 4).map(here), ...people.slice(4).map(away));
    expect(await effects()).toBe(
      'Fewer than 5 people were here who had a place before the day, so it would tell of single people.',
    );
  });

  it('nor of whoever is added without a place, or by a place of that day, on any later day', async () => {
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    const { rows } = await api.database.query(
      `select p.id from practitioner p where p.partnership_id = (select partnership_id from session where id = $1)
          and not exists (select from engagement e where e.practitioner_id = p.id)
          and exists (select from post o where o.practitioner_id = p.id and o.voided_at is null and o.valid_until is null) order by p.id limit 1`,
      [id],
    );
    await save({ ...here(rows[0].id), walkIn: true, reason: 'Swapped' });
    expect(await effects()).toEqual(OF_29);
    // A mark of long ago is one of whoever was added all the same.
    await api.database.query(
      `update attendance_mark set recorded_at = '2026-10-30 08:00+00' where session_id = $1 and walk_in`,
      [id],
    );
    expect(await effects()).toEqual(OF_29);
    await voidMarks(rows[0].id);
    expect(await effects()).toEqual(OF_29);
    await api.database.query(
      `update booking set recorded_at = '2026-11-02 08:00+00' where session_id = $1 and practitioner_id = $2`,
      [id, people[0]],
    );
    expect((await effects())[1]).toMatch(/^28 people have evidence/);
  });
});
