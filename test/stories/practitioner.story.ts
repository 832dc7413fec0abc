import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type ResultOf, type VariablesOf } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const PROFILE = graphql(`query ($on: Day, $knownAt: Day) { myProfile(on: $on, knownAt: $knownAt) {
  on knownAt met { numerator base } profession { key } posts { role { name } employer { name } lineManager { id name } clinicalSupervisor { name } }
  lines { competency { id name key } askedBy { __typename name } required { rank name } held { rank } state gap lastDay lapsedOn inWords
    selfRating { answer wantsMore } proof { evidence { id kind stated { rank } voidedAt } reaches { rank } decides why } } } }`);
const NEXT = graphql(`query ($on: Day) { nextNeedLevel(on: $on) {
  needLevel { key } missing { competency { key } required { rank } held { rank } state inWords }
  steps { inWords evidenceKind whoMayGive isBooked closes { key } session { id heldOn } } inWords } }`);
const RATE = graphql(`mutation ($input: SelfRatingInput!) { rateMyself(input: $input) {
  competency { key } answer wantsMore ratedOn } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const OBSERVE = graphql(`mutation ($input: ObservationInput!) { recordObservation(input: $input) {
  evidence { id kind stated { rank } from voidedAt } line { state held { rank } gap } } }`);
const VOID = graphql(`mutation ($id: ID!) { voidEvidence(input: { evidenceId: $id, reason: "seen in somebody else" }) {
  evidence { id voidReason } line { state gap } } }`);

type Line = ResultOf<typeof PROFILE>['myProfile']['lines'][number];
const profile = async (variables: VariablesOf<typeof PROFILE> = {}) =>
  (await api.ask('practitioner', PROFILE, variables)).data.myProfile;
const line = (lines: Line[], key: string) => lines.find(({ competency }) => competency.key === key)!;

it('reads each requirement: asked, held, evidence, date and gap, and met is what the lines say', async () => {
  const { met, lines, posts } = await profile();
  const states = lines.map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['MET', 'LAPSED', 'BELOW', 'SELF_RATED_ONLY', 'NONE']));
  expect(met).toEqual({ numerator: states.filter((state) => state === 'MET').length, base: lines.length });
  expect(posts).toMatchObject([
    { role: { name: 'Family outreach worker' }, employer: { name: 'Lantern Family Trust' } },
  ]);
  for (const { state, held, required, gap, proof, lastDay, lapsedOn, askedBy } of lines) {
    expect(askedBy).toContainEqual({ __typename: 'Role', name: 'Family outreach worker' });
    expect(gap).toBe(Math.max(0, required.rank - (held?.rank ?? 0)));
    if (state === 'MET') expect(proof.filter(({ decides }) => decides)).toHaveLength(1);
    if (state === 'NONE')
      expect({ held, lastDay, lapsedOn, proof }).toEqual({ held: null, lastDay: null, lapsedOn: null, proof: [] });
  }
  expect(line(lines, 'tri.information-sharing')).toMatchObject({
    state: 'LAPSED',
    lapsedOn: '2026-09-30',
    held: null,
    required: { rank: 1, name: 'Aware' },
  });
});

it('the day before it lapsed it was met; and what was known by an early day is less', async () => {
  expect(line((await profile({ on: '2026-09-29' })).lines, 'tri.information-sharing')).toMatchObject({
    state: 'MET',
    lastDay: '2026-09-29',
  });
  const early = await profile({ on: '2026-09-29', knownAt: '2024-06-01' });
  expect(line(early.lines, 'tri.information-sharing')).toMatchObject({ state: 'NONE', proof: [] });
});

it('rating oneself is shown beside the standing and never changes it', async () => {
  const before = await profile();
  const none = before.lines.find(({ state }) => state === 'NONE')!;
  const rated = await api.ask('practitioner', RATE, {
    input: { competencyId: none.competency.id, answer: 'ENOUGH_FOR_MY_JOB', wantsMore: true },
  });
  expect(rated.data.rateMyself).toEqual({
    competency: { key: none.competency.key },
    answer: 'ENOUGH_FOR_MY_JOB',
    wantsMore: true,
    ratedOn: '2026-11-02',
  });
  const after = await profile();
  expect(after.met).toEqual(before.met);
  expect(line(after.lines, none.competency.key)).toMatchObject({
    state: 'SELF_RATED_ONLY',
    held: null,
    selfRating: { answer: 'ENOUGH_FOR_MY_JOB', wantsMore: true },
  });
  // As text, because no type allows the value.
  const wrong = await api.ask('practitioner', print(RATE), {
    input: { competencyId: none.competency.id, answer: 'expert' },
  });
  expect(wrong.errors?.[0]).toMatchObject({
    message: expect.stringContaining('"input.answer"'),
    extensions: { code: 'VARIABLES_INVALID' },
  });
});

const next = async (on?: string) => (await api.ask('practitioner', NEXT, { on })).data.nextNeedLevel;

it('the fewest steps to the next need level are one session, and it says who may give it', async () => {
  const nextNeedLevel = await next();
  expect(nextNeedLevel).toMatchObject({
    needLevel: { key: 'universal' },
    missing: [
      {
        competency: { key: 'tri.information-sharing' },
        required: { rank: 1 },
        held: null,
        state: 'LAPSED',
        inWords: 'Information sharing: Aware is asked; lapsed after 29 September 2026, you hold nothing now.',
      },
    ],
    inWords: '1 requirement stands between you and Universal. 1 step closes it.',
  });
  expect(nextNeedLevel.steps).toHaveLength(1);
  expect(nextNeedLevel.steps[0]).toMatchObject({
    evidenceKind: 'ATTENDANCE',
    whoMayGive: 'SESSION_TRAINER',
    isBooked: true,
    closes: [{ key: 'tri.information-sharing' }],
  });
});

it('no step is over by the day that is asked about', async () => {
  const { steps } = await next('2027-11-02');
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ evidenceKind: 'OBSERVATION', session: null });
});

it('a place of one’s own, even today’s, is offered before another session; once one was marked away, the next with a place is', async () => {
  const { session, inWords } = (await next()).steps[0]!;
  const id = session!.id;
  expect(session!.heldOn).toBe('2026-11-02');
  expect(inWords).toMatch(
    /^Attend Information sharing and consent on 2 November 2026, where you have a place: it closes /,
  );

  const { rows } = await api.database.query(
    `select practitioner_id as id, register_version as version from account a, session s
      where a.subject = 'practitioner' and s.id = $1`,
    [id],
  );
  const marks = [{ practitionerId: rows[0].id, state: 'ABSENT' as const, reason: 'ill' }];
  const input = { sessionId: id, version: rows[0].version, marks };
  await api.ask('trainer', SAVE, { input });
  const without = (await next()).steps[0]!;
  expect(without.session!.heldOn > '2026-11-02').toBe(true);
  expect(without.inWords).not.toContain('where you have a place');

  // With a place elsewhere over those hours, it is one that can be booked.
  await api.database.query(
    `with another as (
       insert into session (partnership_id, id, course_id, held_on, starts_at, minutes, capacity)
       select partnership_id, gen_random_uuid(), (
                select c.id from course c join module_version v on v.id = c.module_version_id join module m on m.id = v.module_id
                 where m.partnership_id = s.partnership_id and m.key <> 'information-sharing' order by c.id limit 1),
              held_on, starts_at, 30, 5
         from session s where id = $1 returning partnership_id, id)
     insert into booking (partnership_id, id, session_id, practitioner_id)
     select partnership_id, gen_random_uuid(), id, $2 from another`,
    [without.session!.id, rows[0].id],
  );
  const free = (await next()).steps[0]!;
  expect(free).toMatchObject({ evidenceKind: 'ATTENDANCE', isBooked: false });
  expect(free.session!.heldOn > without.session!.heldOn).toBe(true);
});

it('the first day itself counts: today what has not begun, on a day to come all of it', async () => {
  const add = async (heldOn: string, startsAt: string) => {
    const { rows } = await api.database.query(
      `insert into session (partnership_id, id, course_id, held_on, starts_at, minutes, capacity)
       select c.partnership_id, gen_random_uuid(), c.id, $1, $2, 60, 5
         from course c join module_version v on v.id = c.module_version_id join module m on m.id = v.module_id
         join account a on a.partnership_id = c.partnership_id and a.subject = 'practitioner'
        where m.key = 'information-sharing' order by c.id limit 1 returning id`,
      [heldOn, startsAt],
    );
    return rows[0].id as string;
  };
  const offered = async (on?: string) => (await next(on)).steps[0]!.session!.id;
  const [, evening, later] = [
    await add('2026-11-02', '11:00'),
    await add('2026-11-02', '20:00'),
    await add('2027-02-05', '08:00'),
  ];
  expect(await offered()).toBe(evening);
  expect(await offered('2027-02-05')).toBe(later);
});

it('attendance is never offered above its ceiling: a rank-3 gap asks for an assessment or an observation', async () => {
  const { rows } = await api.database.query(
    `select p.practitioner_id as id from capability_in_post p join need_level l on l.id = p.requirement_set_id and l.key = 'universal-plus'
       join cluster c on c.id = p.cluster_id and c.name = 'Millbrook' where p.days @> '2026-11-02'::date order by 1 limit 1`,
  );
  await api.database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [rows[0].id]);
  const { nextNeedLevel } = (await api.ask('practitioner', NEXT)).data;
  expect(nextNeedLevel.needLevel!.key).toBe('partnership-plus');
  expect(nextNeedLevel.missing).toMatchObject([{ competency: { key: 'tri.maternal-mental-health' } }]);
  expect(nextNeedLevel.steps).toHaveLength(1);
  expect(['ASSESSMENT', 'OBSERVATION']).toContain(nextNeedLevel.steps[0]!.evidenceKind);
});

it('a manager’s later, lower observation ends what was held, and voiding it puts every line back', async () => {
  const managed = await api.database.query(
    `select o.practitioner_id as id from post o join account a on a.practitioner_id = o.line_manager_id and a.subject = 'manager'
      where o.voided_at is null and o.valid_from <= '2026-11-02' and o.valid_until is null order by 1 limit 1`,
  );
  await api.database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [
    managed.rows[0].id,
  ]);
  const before = await profile();
  const met = before.lines.find(({ state, selfRating }) => state === 'MET' && !selfRating)!;
  const input = { practitionerId: managed.rows[0].id, competencyId: met.competency.id, rank: 0, on: '2026-11-02' };
  const { evidence, line: told } = (await api.ask('manager', OBSERVE, { input })).data.recordObservation;
  expect(evidence).toMatchObject({ kind: 'OBSERVATION', stated: null, from: '2026-11-02', voidedAt: null });
  const lowered = line((await profile()).lines, met.competency.key);
  expect(lowered).toMatchObject({ state: 'NONE', held: null, gap: met.required.rank });
  expect(lowered).toMatchObject(told!);
  expect(lowered.proof[0]!.evidence.id).toBe(evidence.id);
  expect(lowered.proof[1]!.why).toBe('Ended on 2 November 2026 by a later judgement at a lower level.');

  expect((await api.ask('manager', VOID, { id: evidence.id })).data.voidEvidence).toEqual({
    evidence: { id: evidence.id, voidReason: 'seen in somebody else' },
    line: { state: 'MET', gap: 0 },
  });
  const after = await profile();
  const restored = line(after.lines, met.competency.key);
  expect({ ...restored, proof: restored.proof.slice(1) }).toEqual(met);
  expect(restored.proof[0]!.why).toBe('Voided on 2 November 2026: seen in somebody else');
  expect(after.met).toEqual(before.met);

  const stranger = await api.database.query(`select id from practitioner where id <> all($1) order by id limit 1`, [
    [managed.rows[0].id],
  ]);
  const refused = await api.ask('manager', OBSERVE, { input: { ...input, practitionerId: stranger.rows[0].id } });
  expect(refused.errors?.[0]?.extensions.code).toBe('NOT_YOUR_PERSON');
  const ahead = await api.ask('manager', OBSERVE, { input: { ...input, on: '2026-11-03' } });
  expect(ahead.errors?.[0]?.extensions.code).toBe('EVIDENCE_AHEAD');
});

it('a need level that asks nothing is met by nobody, and is said to ask nothing', async () => {
  const { missing } = await next();
  expect(missing.length).toBeGreaterThan(0);
  await api.database.query('set session_replication_role = replica');
  const voided = (levels: string) =>
    api.database.query(
      `update grid_cell c set voided_at = '2026-11-02T12:30Z', void_reason = 'mistaken' from need_level l
        where l.id = c.need_level_id and c.voided_at is null and ${levels}`,
    );
  await voided(`l.key = 'universal-plus'`);
  expect((await next()).inWords).toMatch(/ Universal plus asks for nothing, so nobody meets it\.$/);
  await voided(`l.for_families`);
  expect(await next()).toMatchObject({
    needLevel: null,
    missing: [],
    inWords: 'Universal, Universal plus, Universal partnership plus ask for nothing, so nobody meets them.',
  });
});
