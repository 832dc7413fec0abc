import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 1) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id } }
  effects { competency { name } recorded again first lost raised inWords } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) {
  version effects { competency { name } recorded again first lost raised inWords } } }`);
const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { effects { recorded } } }`);

it('those of today’s session who had lapsed meet it again, and the register says so until it is voided', async () => {
  const { id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[0]!.node;
  const { version, entries, effects } = (await api.ask('trainer', REGISTER, { id })).data.register;
  expect(effects).toEqual([]);
  const marks = entries.map(({ practitioner }) => ({ practitionerId: practitioner.id, state: 'PRESENT' as const }));
  const [last, ...others] = marks;
  const saved = await api.ask('trainer', SAVE, {
    input: { sessionId: id, version, marks: [...others, { ...last!, state: 'ABSENT', reason: 'Off sick' }] },
  });
  const now = saved.data.saveRegister;
  expect(now.effects.map(({ inWords }) => inWords)).toEqual([
    '1 person meets Information handling for the first time.',
    '29 people have it on record for Importance of information sharing; who meets it is as before.',
    '18 people meet Information sharing again.',
  ]);
  expect((await api.ask('trainer', REGISTER, { id })).data.register.effects).toEqual(now.effects);
  const voided = await api.ask('trainer', VOID, {
    input: { sessionId: id, version: now.version, reason: 'Wrong room' },
  });
  expect(voided.data.voidRegister.effects).toEqual([]);
});
