import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 1) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id } } } }`);
const EFFECTS = graphql(`query ($id: ID!) { registerEffects(sessionId: $id) { inWords } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);

it('those of today’s session who had lapsed meet it again, and the register says so until it is voided', async () => {
  const { id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[0]!.node;
  const effects = async () =>
    (await api.ask('trainer', EFFECTS, { id })).data.registerEffects.map(({ inWords }) => inWords);
  const { version, entries } = (await api.ask('trainer', REGISTER, { id })).data.register;
  expect(await effects()).toEqual([]);
  const marks = entries.map(({ practitioner }) => ({ practitionerId: practitioner.id, state: 'PRESENT' as const }));
  const [last, ...others] = marks;
  const saved = await api.ask('trainer', SAVE, {
    input: { sessionId: id, version, marks: [...others, { ...last!, state: 'ABSENT', reason: 'Off sick' }] },
  });
  expect(await effects()).toEqual([
    '1 person meets Information handling for the first time.',
    '29 people have evidence of Importance of information sharing by this; what they hold is as before.',
    '18 people meet Information sharing again.',
  ]);
  const other = await api.ask('manager', EFFECTS, { id });
  expect(other.errors![0]!.extensions.code).toBe('NOT_ALLOWED');
  await api.database.query(`delete from session_trainer where session_id <> $1`, [id]);
  const elsewhere = await api.database.query(`select id from session where id <> $1 limit 1`, [id]);
  const refused = await api.ask('trainer', EFFECTS, { id: elsewhere.rows[0].id });
  expect(refused.errors![0]!.extensions.code).toBe('SESSION_NOT_FOUND');
  await api.ask('trainer', VOID, {
    input: { sessionId: id, version: saved.data.saveRegister.version, reason: 'Wrong room' },
  });
  expect(await effects()).toEqual([]);
});

it('of somebody whose place was booked today nothing is told before tomorrow', async () => {
  const { id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[0]!.node;
  const { rows } = await api.database.query(
    `select practitioner_id as thu from account where subject = 'practitioner'`,
  );
  const effectsOfMarking = async () => {
    const { version } = (await api.ask('trainer', REGISTER, { id })).data.register;
    const marks = [{ practitionerId: rows[0].thu, state: 'PRESENT' as const }];
    const saved = (await api.ask('trainer', SAVE, { input: { sessionId: id, version, marks } })).data.saveRegister;
    const { registerEffects } = (await api.ask('trainer', EFFECTS, { id })).data;
    await api.ask('trainer', VOID, { input: { sessionId: id, version: saved.version, reason: 'Wrong person' } });
    return registerEffects.map(({ inWords }) => inWords);
  };
  expect(await effectsOfMarking()).toContain('1 person meets Information sharing again.');
  await api.database.query(
    `update booking set recorded_at = '2026-11-02 08:00+00' where session_id = $1 and practitioner_id = $2`,
    [id, rows[0].thu],
  );
  expect(await effectsOfMarking()).toEqual([]);
});
