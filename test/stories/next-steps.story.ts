import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const STEPS = graphql(`query ($on: Day) {
  myProfile(on: $on) { lines { competency { id } required { rank } held { rank } state } }
  nextNeedLevel(on: $on) { needLevel { key } missing { competency { id } } steps { closes { id } session { id } } }
  myNextSteps(on: $on) { inWords completes { key } managers { id name }
    gaps { competency { id key } required { rank } held { rank } state mayBeShownBy
      step { evidenceKind isBooked closes { id } session { id heldOn } } } } }`);

const asked = async (on?: string) => (await api.ask('practitioner', STEPS, { on })).data;

/* One account alone is a person's. */
const becomes = async (practitionerId: string) => {
  await api.database.query('update account set practitioner_id = null where practitioner_id = $1', [practitionerId]);
  await api.database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [practitionerId]);
};

it('each thing that is open has one step, and one day in November closes two of them', async () => {
  const { gaps, inWords, completes } = (await asked()).myNextSteps;
  expect(gaps.map(({ competency, step }) => [competency.key, step?.session?.heldOn, step?.isBooked])).toEqual([
    ['tri.information-sharing', '2026-11-02', true],
    ['cc10.e4.identify-transitions', '2026-11-12', false],
    ['cc10.e4.how-children-and-young-people-respond-to-change', '2026-11-12', false],
    ['tri.building-trust', '2026-11-20', false],
    ['tri.home-visiting', '2026-11-23', false],
    ['cc10.e2.observation-and-judgement', '2026-12-14', false],
  ]);
  expect(completes).toEqual({ key: 'universal' });
  expect(inWords).toContain('Today’s session closes 1, and then you meet all that Universal asks.');
});

it('a session is offered for what it gives by the ladder of its own day, to whoever books and to whoever plans', async () => {
  const PLANS = graphql(`query ($cluster: ID!, $level: ID!) { whyShort(clusterId: $cluster, needLevelId: $level) {
    waysToMeet { competency { key } sessions { session { heldOn } } } } }`);
  const ids = await api.database.query(
    `select (select id from cluster where name = 'Millbrook' and partnership_id = current_partnership()) as cluster,
            (select id from need_level where key = 'partnership-plus' and partnership_id = current_partnership()) as level`,
  );
  const offered = async () => {
    const { whyShort } = (await api.ask('planner', PLANS, ids.rows[0])).data;
    const way = whyShort.waysToMeet!.find(({ competency }) => competency.key === 'tri.maternal-mental-health')!;
    const { gaps } = (await asked()).myNextSteps;
    const own = gaps.find(({ competency }) => competency.key === 'tri.home-visiting')!;
    return { own: own.step?.session?.heldOn ?? null, plans: way.sessions.map(({ session }) => session.heldOn) };
  };
  expect(await offered()).toEqual({ own: '2026-11-23', plans: ['2026-11-18', '2026-12-11'] });
  // Nothing that is held goes by a rung of days to come, so nothing has to follow it here.
  await api.database.query(`set session_replication_role = replica`);
  const rung = (sql: string) => api.database.query(`${sql} and partnership_id = current_partnership()`);
  await rung(`update ladder_rung set valid_until = '2026-11-20' where kind = 'ASSESSMENT'`);
  await api.database.query(
    `insert into ladder_rung (id, kind, ceiling, valid_from) values (gen_random_uuid(), 'ASSESSMENT', 1, '2026-11-20')`,
  );
  expect(await offered()).toEqual({ own: null, plans: ['2026-11-18'] });
  // And where it rises, the later one is offered.
  await rung(`update ladder_rung set ceiling = 1 where kind = 'ASSESSMENT' and valid_from < '2026-11-20'`);
  await rung(`update ladder_rung set ceiling = 3 where valid_from = '2026-11-20'`);
  expect(await offered()).toEqual({ own: '2026-11-23', plans: ['2026-12-11', '2027-01-14'] });
  await rung(`update ladder_rung set ceiling = 3 where kind = 'ASSESSMENT'`);
  await rung(`delete from ladder_rung where valid_from = '2026-11-20'`);
  await rung(`update ladder_rung set valid_until = null where kind = 'ASSESSMENT'`);
  await api.database.query(`set session_replication_role = origin`);
});

it('attendance is named only where it reaches what is asked', async () => {
  const { gaps } = (await asked()).myNextSteps;
  for (const { required, mayBeShownBy, step } of gaps) {
    expect(mayBeShownBy.includes('ATTENDANCE')).toBe(required.rank === 1);
    expect(mayBeShownBy).toContain(step!.evidenceKind);
  }
});

it('for anybody, what is open is what the profile has as not met, and a step closes what it stands beside', async () => {
  const { rows } = await api.database.query(
    `select practitioner_id as id from post o join practitioner p on p.id = o.practitioner_id
      where o.valid_until is null and o.voided_at is null
        and p.partnership_id = (select partnership_id from account where subject = 'practitioner')
      order by md5(p.id::text) limit 70`,
  );
  let withGaps = 0;
  for (const { id } of rows) {
    await becomes(id);
    const { myProfile, myNextSteps, nextNeedLevel } = await asked();
    const open = myProfile.lines.filter(({ state }) => state !== 'MET');
    const byId = (one: { competency: { id: string } }) => one.competency.id;
    expect(myNextSteps.gaps.map(byId).sort()).toEqual(open.map(byId).sort());
    for (const { competency, required, held, state, step } of myNextSteps.gaps) {
      expect(open).toContainEqual({
        competency: { id: competency.id },
        required: { rank: required.rank },
        held,
        state,
      });
      if (step) expect(step.closes).toContainEqual({ id: competency.id });
    }
    expect(myNextSteps.managers.map((one) => one.id)).not.toContain(id);
    const [first] = myNextSteps.gaps;
    const alone =
      nextNeedLevel.steps.length === 1 &&
      nextNeedLevel.steps[0]!.session?.id === first?.step?.session?.id &&
      nextNeedLevel.missing.every(({ competency }) =>
        nextNeedLevel.steps[0]!.closes.some((one) => one.id === competency.id),
      );
    if (myNextSteps.completes) expect([alone, nextNeedLevel.needLevel]).toEqual([true, myNextSteps.completes]);
    if (open.length > 0) withGaps += 1;
  }
  expect(withGaps).toBeGreaterThan(5);
});

it('whoever leads a team is not sent to themselves', async () => {
  const { rows } = await api.database.query(
    `update post o set team_id = t.id from team t
      where t.id = (select id from team order by id limit 1) and o.practitioner_id = t.leader_id and o.valid_until is null
      returning t.leader_id as id`,
  );
  await becomes(rows[0].id);
  const { managers } = (await asked()).myNextSteps;
  expect(managers.map(({ id }) => id)).not.toContain(rows[0].id);
});

it('a day without a post asks nothing, and says so', async () => {
  const { gaps, inWords, managers } = (await asked('1990-01-01')).myNextSteps;
  expect({ gaps, inWords, managers }).toEqual({ gaps: [], inWords: 'Nothing was asked of you.', managers: [] });
});

it('of a day on which a session is still to come something is known: that it is held', async () => {
  const WAY = graphql(
    `query ($on: Day) { nextNeedLevel(on: $on) { knownUntil missing { competency { id } } steps { session { heldOn } } } }`,
  );
  const way = async (on: string) => (await api.ask('practitioner', WAY, { on })).data.nextNeedLevel;
  const before = await way('2049-01-01');
  expect(before.missing.length).toBeGreaterThan(0);
  expect(before.steps.filter(({ session }) => session)).toEqual([]);
  expect(before.knownUntil! < '2049-01-01').toBe(true);
  const later = 'update session set held_on = held_on + $1::int where partnership_id = current_partnership()';
  await api.database.query(later, [8_401]);
  const { steps, knownUntil } = await way('2049-01-01');
  const held = steps.flatMap(({ session }) => session?.heldOn ?? []);
  expect(held.length).toBeGreaterThan(0);
  expect(knownUntil).toBe(held.sort().at(-1));
  expect((await way('2070-01-01')).knownUntil).toBe(before.knownUntil);
  await api.database.query(later, [-8_401]);
});
