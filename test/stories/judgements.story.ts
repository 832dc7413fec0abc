import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type ResultOf } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const one = async (sql: string, ...values: unknown[]) => (await api.database.query(sql, values)).rows[0];
const MY_PEOPLE = `
  select o.practitioner_id from post o join account a on a.practitioner_id = o.line_manager_id and a.subject = 'manager'
   where o.voided_at is null and o.valid_from <= '2026-11-02' and o.valid_until is null`;
const NOT_MINE = `
  select t.practitioner_id from account t where t.subject = 'practitioner'`;
const evidenceOf = async (people: string, kind: string): Promise<string> =>
  (
    await one(
      `select id from evidence where practitioner_id in (${people}) and kind = $1 and voided_at is null order by id`,
      kind,
    )
  ).id;

const VOID = graphql(
  `mutation ($id: ID!) { voidEvidence(input: { evidenceId: $id, reason: "mistaken" }) { evidence { id voidReason } } }`,
);
const OBSERVE = graphql(
  `mutation ($input: ObservationInput!) { recordObservation(input: $input) { evidence { stated { rank } } } }`,
);
const MINE = graphql(`{ myProfile { lines { inWords } } }`);
const THEIRS = graphql(`query ($id: ID!) { profile(practitionerId: $id) { lines { inWords } } }`);
const voiding = (id: string) => api.ask('manager', VOID, { id });
const code = async (id: string) => (await voiding(id)).errors?.[0]?.extensions.code;

it('evidence of somebody else’s people looks to a manager like evidence that there is not', async () => {
  const unknown = await voiding('0190ffff-ffff-7fff-8fff-ffffffffffff');
  expect(unknown.errors?.[0]?.extensions.code).toBe('EVIDENCE_NOT_FOUND');
  for (const kind of ['ATTENDANCE', 'OBSERVATION', 'QUALIFICATION', 'CREDIT']) {
    const { rows } = await api.database.query(
      `select id from evidence where kind = $1 and voided_at is null and partnership_id = $2
          and practitioner_id in (${NOT_MINE}) order by id limit 1`,
      [kind, PARTNERSHIPS.demo],
    );
    for (const { id } of rows) expect(await voiding(id)).toEqual(unknown);
  }
  expect(await voiding(await evidenceOf(NOT_MINE, 'ATTENDANCE'))).toEqual(unknown);
});

it('of their own people they void judgements and nothing else', async () => {
  expect(await code(await evidenceOf(MY_PEOPLE, 'ATTENDANCE'))).toBe('ATTENDANCE_IN_REGISTER');
  const qualification = await voiding(await evidenceOf(MY_PEOPLE, 'QUALIFICATION'));
  expect(qualification.errors?.[0]).toMatchObject({
    message: 'Only assessments, observations and sign-offs are voided here; this is a qualification.',
    extensions: { code: 'NOT_A_JUDGEMENT', kind: 'conflict' },
  });
  const observation = await evidenceOf(MY_PEOPLE, 'OBSERVATION');
  const evidence = { id: observation, voidReason: 'mistaken' };
  expect((await voiding(observation)).data.voidEvidence).toEqual({ evidence });
  expect(await code(observation)).toBe('ALREADY_VOIDED');
});

it('nobody is seen above the top of the scale', async () => {
  const { practitioner_id: practitionerId } = await one(MY_PEOPLE);
  const { id: competencyId } = await one(
    `select c.id from competency c join framework_version v on v.id = c.version_id
      where c.is_leaf and v.published_on = '2024-01-08' and c.partnership_id = $1`,
    PARTNERSHIPS.demo,
  );
  const observe = (rank: number) =>
    api.ask('manager', OBSERVE, { input: { practitionerId, competencyId, rank, on: '2026-11-02' } });
  expect((await observe(5)).errors?.[0]?.extensions).toMatchObject({ code: 'RANK_NOT_ON_SCALE', kind: 'invalid' });
  expect((await observe(4)).data.recordObservation).toEqual({ evidence: { stated: { rank: 4 } } });
  const atOnce = await Promise.all([observe(4), observe(3), observe(3), observe(3)]);
  expect(atOnce.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual([
    ...['EVIDENCE_RECORDED', 'EVIDENCE_RECORDED', 'EVIDENCE_RECORDED', undefined],
  ]);
});

it('a profile speaks to the person, and of the person to their manager', async () => {
  const { practitioner_id: id } = await one(MY_PEOPLE);
  await api.database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [id]);
  const mine = (await api.ask('practitioner', MINE)).data.myProfile;
  const theirs = (await api.ask('manager', THEIRS, { id })).data.profile;
  const words = ({ lines }: ResultOf<typeof THEIRS>['profile']) => lines.map(({ inWords }) => inWords).join(' ');
  expect(words(mine)).toContain('You hold');
  expect(words(theirs)).toContain('They hold');
  expect(words(theirs)).not.toMatch(/\b[Yy]ou/);
});
