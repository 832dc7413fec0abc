import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let sessionId: string;
/** Two with a place, of one employer, and one of the same employer without. */
let [first, second, third]: [string, string, string] = ['', '', ''];

const SESSION = graphql(`{ mySessions(first: 2) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) { version entries {
  practitioner { id name } employer { name } team { id } site { name } staffNumberEnd } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);

beforeAll(async () => {
  api = await startApi();
  await api.database.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  sessionId = (await api.ask('trainer', SESSION)).data.mySessions.edges[1]!.node.id;
  [first, second, third] = await ofOneEmployer();
});
afterAll(() => api.close());

async function ofOneEmployer(): Promise<[string, string, string]> {
  const { rows } = await api.database.query(
    `with here as (
       select p.practitioner_id as id, p.employer_id, exists (
                select from booking b where b.session_id = $1 and b.practitioner_id = p.practitioner_id and b.voided_at is null) as booked
         from post p
        where p.partnership_id = $2 and p.voided_at is null and p.valid_from <= '2026-11-02' and p.valid_until is null and p.site_id is not null
          and not exists (select from post q where q.practitioner_id = p.practitioner_id and q.voided_at is null and q.id <> p.id)
          and not exists (select from account a where a.practitioner_id = p.practitioner_id))
     select a.id as first, b.id as second, c.id as third
       from here a join here b on b.employer_id = a.employer_id and b.id > a.id and b.booked
       join here c on c.employer_id = a.employer_id and not c.booked
        and not exists (select from engagement e where e.practitioner_id = c.id)
      where a.booked order by 1, 2, 3 limit 1`,
    [sessionId, PARTNERSHIPS.demo],
  );
  return [rows[0].first, rows[0].second, rows[0].third];
}

const rename = (id: string, given: string, family: string, staffNumber: string) =>
  api.database.query(
    `with named as (update identity set given_name = $2, family_name = $3 where practitioner_id = $1 returning practitioner_id)
     update staff_number s set number = $4 from named where s.practitioner_id = named.practitioner_id`,
    [id, given, family, staffNumber],
  );
const entries = async () => (await api.ask('trainer', REGISTER, { id: sessionId })).data.register.entries;
const shown = async (id: string) => {
  const { practitioner: _, ...told } = (await entries()).find(({ practitioner }) => practitioner.id === id)!;
  return told;
};

it('people with the same name on a roll are told apart by team, site and the end of the staff number, others by their employer', async () => {
  await rename(first, 'Zed', 'O’Abe', 'N-00417');
  for (const one of await entries()) expect(one).toMatchObject({ team: null, site: null, staffNumberEnd: null });
  await rename(second, 'Oábe', 'Zed', 'N-00418');
  const [one, other] = [await shown(first), await shown(second)];
  expect(one).toMatchObject({ employer: other.employer, site: { name: expect.any(String) }, staffNumberEnd: '417' });
  expect(other).toMatchObject({ site: { name: expect.any(String) }, staffNumberEnd: '418' });
  const told = (await entries()).filter(({ staffNumberEnd }) => staffNumberEnd !== null);
  expect(told.map(({ practitioner }) => practitioner.id).sort()).toEqual([first, second].sort());
});

it('of a namesake who came on the roll today the employer and the end of the staff number alone are told until tomorrow', async () => {
  await rename(third, 'Zed', 'Oabe', 'N-00419');
  const { version } = (await api.ask('trainer', REGISTER, { id: sessionId })).data.register;
  const marks = [{ practitionerId: third, state: 'PRESENT' as const, walkIn: true, reason: 'Turned up on the day' }];
  expect((await api.ask('trainer', SAVE, { input: { sessionId, version, marks } })).errors).toBeUndefined();
  const { employer } = await shown(first);
  expect(await shown(third)).toEqual({ employer, team: null, site: null, staffNumberEnd: '419' });
  await api.database.query(
    `update attendance_mark set recorded_at = recorded_at - interval '1 day' where practitioner_id = $1 and session_id = $2`,
    [third, sessionId],
  );
  expect(await shown(third)).toMatchObject({ employer, site: { name: expect.any(String) }, staffNumberEnd: '419' });
});

it('whoever has a place since today and no mark yet is told from namesakes by as little', async () => {
  await api.database.query(
    `update booking set recorded_at = partnership_now() where session_id = $1 and practitioner_id = $2 and voided_at is null`,
    [sessionId, second],
  );
  expect(await shown(second)).toMatchObject({ team: null, site: null, staffNumberEnd: '418' });
});
