import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) { version closesOn hasClosed } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const SEND = graphql(`mutation ($input: SendMarksInput!) {
  sendMarks(input: $input) { outcomes { effect refusal { code inWords } } } }`);
const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);
const NOTICES = graphql(`{ myAttendances(noticesOnly: true) {
  edges { node { session { id } minutes walkIn reason lateReason voidReason } } } }`);

async function heldOn(day: string, startsAt: string): Promise<string> {
  const { rows } = await api.database.query(
    `select (select id from module where key = 'information-sharing' and partnership_id = a.partnership_id) as "moduleId",
            (select id from agency where partnership_id = a.partnership_id order by id limit 1) as "organiserId"
       from account a where subject = 'trainer'`,
  );
  const input = { ...rows[0], heldOn: day, startsAt, capacity: 5 };
  const { id } = (await api.ask('trainer', ADD, { input })).data.addSession;
  await api.database.query(
    `insert into booking (partnership_id, id, session_id, practitioner_id)
     select partnership_id, gen_random_uuid(), $1, practitioner_id from account where subject = 'practitioner'`,
    [id],
  );
  return id;
}

async function mark(minutes = 180) {
  const { rows } = await api.database.query(`select practitioner_id as id from account where subject = 'practitioner'`);
  return { practitionerId: rows[0].id as string, state: 'PRESENT' as const, minutes };
}
const register = async (id: string) => (await api.ask('trainer', REGISTER, { id })).data.register;
async function save(id: string, minutes: number, lateReason?: string) {
  const { version } = await register(id);
  return api.ask('trainer', SAVE, { input: { sessionId: id, version, marks: [await mark(minutes)], lateReason } });
}
async function voidIt(id: string) {
  const { version } = await register(id);
  return api.ask('trainer', VOID, { input: { sessionId: id, version, reason: 'Wrong room' } });
}
const notices = async (id: string) =>
  (await api.ask('practitioner', NOTICES)).data.myAttendances.edges
    .map(({ node: { session, ...told } }) => (session.id === id ? told : null))
    .filter(Boolean);

it('on the last of its 28 days a register is kept as ever, and nobody is told', async () => {
  const id = await heldOn('2026-10-05', '07:00');
  expect(await register(id)).toMatchObject({ closesOn: '2026-11-02', hasClosed: false });
  for (const minutes of [180, 170]) expect((await save(id, minutes)).errors).toBeUndefined();
  expect((await voidIt(id)).errors).toBeUndefined();
  expect(await notices(id)).toEqual([]);
});

it('from the day after on, a first register and a correction take a reason, and the people are told', async () => {
  const id = await heldOn('2026-10-04', '07:00');
  expect(await register(id)).toMatchObject({ closesOn: '2026-11-01', hasClosed: true });
  const refused = {
    message: 'The register closed on 1 November 2026. Say why this is marked so late: the people are told.',
    extensions: { code: 'REGISTER_CLOSED', closesOn: '2026-11-01' },
  };
  expect((await save(id, 180)).errors?.[0]).toMatchObject(refused);
  expect((await save(id, 180, 'The sheet was lost')).errors).toBeUndefined();
  const first = { minutes: 180, walkIn: false, reason: null, lateReason: 'The sheet was lost', voidReason: null };
  expect(await notices(id)).toEqual([first]);

  expect((await save(id, 180)).errors).toBeUndefined();
  expect((await save(id, 170)).errors?.[0]).toMatchObject(refused);
  expect((await save(id, 170, 'Went early')).errors).toBeUndefined();
  const corrected = { ...first, voidReason: 'Corrected on the register.' };
  const second = { ...first, minutes: 170, lateReason: 'Went early' };
  expect(await notices(id)).toEqual(expect.arrayContaining([second, corrected]));
  expect((await voidIt(id)).errors).toBeUndefined();
  expect((await notices(id))[0]).toEqual({ ...second, voidReason: 'Wrong room' });
});

it('a mark that stood when the register closed is told of once it is voided', async () => {
  const id = await heldOn('2026-10-05', '11:00');
  await save(id, 180);
  await api.database.query('update partnership set register_open_days = 27');
  expect((await voidIt(id)).errors).toBeUndefined();
  expect(await notices(id)).toEqual([
    { minutes: 180, walkIn: false, reason: null, lateReason: null, voidReason: 'Wrong room' },
  ]);
  await api.database.query('update partnership set register_open_days = 28');
});

it('of a device’s marks each is refused without a reason, by the moment of receipt, and kept when sent with one', async () => {
  const id = await heldOn('2026-10-04', '11:00');
  const marks = [{ ...(await mark()), version: 0, markedAt: '2026-10-04T11:30:00Z' }];
  const send = async (lateReason?: string) =>
    (await api.ask('trainer', SEND, { input: { sessionId: id, marks, lateReason } })).data.sendMarks.outcomes;
  expect(await send()).toMatchObject([{ effect: 'REFUSED', refusal: { code: 'REGISTER_CLOSED' } }]);
  expect(await send('No signal for a month')).toEqual([{ effect: 'WRITTEN', refusal: null }]);
  expect(await send()).toEqual([{ effect: 'EQUAL', refusal: null }]);
  expect(await notices(id)).toMatchObject([{ lateReason: 'No signal for a month' }]);
});
