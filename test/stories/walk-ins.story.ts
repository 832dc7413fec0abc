import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 1) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) {
  version joint { inWords professions { name } tests { test found } }
  entries { practitioner { id } walkIn mark { reason employer { name } role { name } profession { name } site { name } } } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);

interface MarkSent {
  practitionerId: string;
  state: 'PRESENT';
  walkIn: boolean;
  reason?: string;
  minutes?: number;
}

const today = async () => (await api.ask('trainer', SESSION)).data.mySessions.edges[0]!.node.id;
const register = async (id: string) => (await api.ask('trainer', REGISTER, { id })).data.register;

async function idOf(subject: string): Promise<string> {
  const { rows } = await api.database.query('select practitioner_id as id from account where subject = $1', [subject]);
  return rows[0].id;
}

const walkIn = (practitionerId: string, reason?: string): MarkSent => ({
  ...{ practitionerId, state: 'PRESENT' as const, walkIn: true, reason },
});

async function save(sessionId: string, marks: MarkSent[]) {
  const { version } = await register(sessionId);
  return api.ask('trainer', SAVE, { input: { sessionId, version, marks } });
}

it('of somebody added without a place the register tells the employer, and no more until the day after', async () => {
  const [id, manager] = [await today(), await idOf('manager')];
  expect((await save(id, [walkIn(manager, 'Came instead of a colleague')])).errors).toBeUndefined();
  const shown = async () => {
    const { entries, joint } = await register(id);
    const { walkIn: isWalkIn, mark } = entries.find(({ practitioner }) => practitioner.id === manager)!;
    expect(isWalkIn).toBe(true);
    return { ...mark, professions: joint.professions, found: joint.tests.map(({ found }) => found) };
  };
  expect(await shown()).toEqual({
    reason: 'Came instead of a colleague',
    employer: { name: 'Sample City Council: early years' },
    ...{ role: null, profession: null, site: null, professions: [], found: ['1', '0', '100%'] },
  });

  await api.database.query(
    `update attendance_mark set recorded_at = recorded_at - interval '1 day' where practitioner_id = $1 and session_id = $2`,
    [manager, id],
  );
  expect(await shown()).toMatchObject({
    ...{
      role: { name: 'Children’s centre manager' },
      profession: { name: 'Early education' },
      site: { name: 'Birch Children’s Centre' },
    },
    ...{ professions: [{ name: 'Early education' }], found: ['1', '1', '100%'] },
  });
});

it('nobody is put on a register without a reason, which stays with the mark until another is given', async () => {
  const [id, planner] = [await today(), await idOf('planner')];
  const asked = {
    marks: [{ practitionerId: planner, field: 'REASON', problem: 'Say why somebody is here without a booking.' }],
  };
  for (const reason of [undefined, ' '])
    expect((await save(id, [walkIn(planner, reason)])).errors?.[0]?.extensions).toMatchObject({
      code: 'MARK_INVALID',
      ...asked,
    });
  const why = async () =>
    (await register(id)).entries.find(({ practitioner }) => practitioner.id === planner)?.mark?.reason;
  expect(await why()).toBeUndefined();
  await save(id, [walkIn(planner, 'Booking went wrong')]);
  await save(id, [{ ...walkIn(planner), minutes: 150 }]);
  expect(await why()).toBe('Booking went wrong');
  await save(id, [walkIn(planner, 'Came instead of a colleague')]);
  expect(await why()).toBe('Came instead of a colleague');
});
