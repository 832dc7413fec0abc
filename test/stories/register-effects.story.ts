import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }`);
const SESSION = graphql(`{ mySessions(first: 9) { edges { node { id heldOn } } } }`);
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
const effects = async () => {
  const { whyHidden, changes } = (await api.ask('trainer', EFFECTS, { id })).data.registerEffects;
  return whyHidden ?? changes.map(({ inWords }) => inWords);
};
const version = async () => (await api.ask('trainer', REGISTER, { id })).data.register.version;
type Marked = ReturnType<typeof here | typeof away> | { practitionerId: string; state: 'LATE'; minutes: number };
async function save(...marks: (Marked & { walkIn?: boolean; reason?: string })[]) {
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
const FEW =
  'It is told where 5 people or more, with a place since before the day, were given the same; there are fewer.';

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
describe('no two answers differ by one person', () => {
  it('for nothing is told before everybody with a place is marked, however often one of them is marked and voided', async () => {
    for (const person of people.slice(0, 3)) {
      await save(here(person));
      expect(await effects()).toBe(UNMARKED);
      await voidMarks(person);
      expect(await effects()).toBe(UNMARKED);
    }
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    expect(await effects()).toEqual(OF_29);
  });

  it('nor by a correction of a room that was told: it stays as it was told first', async () => {
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    await save(here(people.at(-1)!));
    expect(await effects()).toEqual(OF_29);
    await voidMarks(people[0]!);
    expect(await effects()).toEqual(OF_29);
    await save(away(people[0]!));
    expect(await effects()).toEqual(OF_29);
  });

  it('nor by a place that is released afterwards', async () => {
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    await voidMarks(people[0]!);
    await api.database.query(
      `update booking set voided_at = recorded_at + interval '30 days', void_reason = 'elsewhere' where session_id = $1 and practitioner_id = $2`,
      [id, people[0]],
    );
    expect(await effects()).toEqual(OF_29);
    await api.database.query(
      `insert into booking (partnership_id, id, session_id, practitioner_id, recorded_at)
       select partnership_id, gen_random_uuid(), session_id, practitioner_id, recorded_at from booking where session_id = $1 and practitioner_id = $2 limit 1`,
      [id, people[0]],
    );
  });

  it('nor by what the same trainer records of one of them on an earlier day', async () => {
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!));
    const { rows } = await api.database.query(
      `select c.organiser_id as "organiserId", v.module_id as "moduleId" from session s join course c on c.id = s.course_id
         join module_version v on v.id = c.module_version_id where s.id = $1`,
      [id],
    );
    const input = { ...rows[0], heldOn: '2026-10-25', startsAt: '18:00', capacity: 5 };
    const earlier = (await api.ask('trainer', ADD, { input })).data.addSession.id;
    for (const person of people.slice(0, 3)) {
      const marks = [{ ...here(person), walkIn: true, reason: 'Came along' }];
      const version = (await api.ask('trainer', REGISTER, { id: earlier })).data.register.version;
      expect(
        (await api.ask('trainer', SAVE, { input: { sessionId: earlier, version, marks } })).errors,
      ).toBeUndefined();
      expect(await effects()).toEqual(OF_29);
    }
    const version = (await api.ask('trainer', REGISTER, { id: earlier })).data.register.version;
    await api.ask('trainer', VOID, { input: { sessionId: earlier, version, reason: 'Not there' } });
    expect(await effects()).toEqual(OF_29);
  });

  it('nor of fewer than five who were given the same, whoever else is in the room', async () => {
    await save(...people.slice(0, 4).map(here), ...people.slice(4).map(away));
    expect(await effects()).toBe(FEW);
  });

  it('nor of one among thirty of whom the others were there for a minute', async () => {
    const short = people.slice(1).map((practitionerId) => ({ practitionerId, state: 'LATE' as const, minutes: 1 }));
    await save(here(people[0]!), ...short);
    expect(await effects()).toBe(FEW);
  });

  it('nor of whoever is added without a place, or by a place of that day, on any later day', async () => {
    const { rows } = await api.database.query(
      `select p.id from practitioner p where p.partnership_id = (select partnership_id from session where id = $1)
          and not exists (select from engagement e where e.practitioner_id = p.id)
          and exists (select from post o where o.practitioner_id = p.id and o.voided_at is null and o.valid_until is null) order by p.id limit 1`,
      [id],
    );
    await save(...people.slice(0, -1).map(here), away(people.at(-1)!), {
      ...here(rows[0].id),
      walkIn: true,
      reason: 'Swapped',
    });
    expect(await effects()).toEqual(OF_29);
    await voidMarks(rows[0].id);
    expect(await effects()).toEqual(OF_29);
    await api.database.query(
      `update booking set recorded_at = '2026-11-02 08:00+00' where session_id = $1 and practitioner_id = $2 and voided_at is null`,
      [id, people[1]],
    );
    expect((await effects())[1]).toMatch(/^28 people have evidence/);
  });
});
