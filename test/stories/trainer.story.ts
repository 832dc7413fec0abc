import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = `{ mySessions(first: 1) { edges { node { id module booked marked } } } }`;
const REGISTER = `query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id name } mark { state agency contentCredit jointCredit } } joint { joint inWords } } }`;
const SAVE = `mutation ($input: SaveRegisterInput!, $key: String) { saveRegister(input: $input, idempotencyKey: $key) {
  version attended { numerator base } joint { joint attenders tests { test passed } missingAgencies }
  entries { practitioner { id } mark { id state minutes reason contentCredit jointCredit } } } }`;
const VOID = `mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version attended { numerator } } }`;
const VERDICT = `{ closeMatch { closeMatch worst { cluster { name } gap { level { key } heads { numerator base } fte { numerator base } } } } }`;
const PROFILE = `{ myProfile { met { numerator base } lines { competency { key } state lastDay proof { kind why decides } } } }`;

it('a full room is marked at once, the profile and the planner’s figures follow, and voiding it restores every one of them', async () => {
  const before = { verdict: await api.ask('planner', VERDICT), profile: await api.ask('practitioner', PROFILE) };
  const { id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[0].node;
  const opened = (await api.ask('trainer', REGISTER, { id })).data.register;
  expect(opened.entries).toHaveLength(30);
  const marks = opened.entries.map(({ practitioner }: { practitioner: { id: string } }, index: number) =>
    index < 28 || practitioner.id
      ? { practitionerId: practitioner.id, state: 'present' }
      : { practitionerId: practitioner.id, state: 'absent', reason: 'ill' },
  );

  const saved = await api.ask('trainer', SAVE, { input: { sessionId: id, version: opened.version, marks } });
  expect(saved.errors).toBeUndefined();
  expect(saved.data.saveRegister.attended).toEqual({ numerator: 30, base: 30 });
  expect(saved.data.saveRegister.joint.joint).toBe(true);

  const after = { verdict: await api.ask('planner', VERDICT), profile: await api.ask('practitioner', PROFILE) };
  const quarryHill = (answer: typeof after.verdict) =>
    answer.data.closeMatch.worst.find(({ cluster }: { cluster: { name: string } }) => cluster.name === 'Quarry Hill');
  expect(quarryHill(before.verdict).gap.heads).toEqual({ numerator: 9, base: 24 });
  expect(quarryHill(after.verdict)?.gap.heads ?? { numerator: 23, base: 24 }).toEqual({ numerator: 23, base: 24 });
  expect(after.verdict.data.closeMatch.worst[0].cluster.name).toBe('Millbrook');
  const sharing = (answer: typeof after.profile) =>
    answer.data.myProfile.lines.find(({ competency }: { competency: { key: string } }) => competency.key === 'tri.information-sharing');
  expect(sharing(before.profile).state).toBe('lapsed');
  expect(sharing(after.profile)).toMatchObject({ state: 'met', lastDay: '2027-11-01' });

  const voided = await api.ask('trainer', VOID, { input: { sessionId: id, reason: 'wrong room' } });
  expect(voided.data.voidRegister.attended.numerator).toBe(0);
  expect(await api.ask('planner', VERDICT)).toEqual(before.verdict);
  const restored = await api.ask('practitioner', PROFILE);
  expect(sharing(restored).state).toBe('lapsed');
  expect(restored.data.myProfile.met).toEqual(before.profile.data.myProfile.met);
});
