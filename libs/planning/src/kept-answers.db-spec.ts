import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, KeptAnswers, type Grant } from '@app/access';
import { Database, DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { holds, LONG } from '../../../test/model/random.js';
import {
  aPost,
  asApplication,
  insert,
  ownWorld,
  requirement,
  someEvidence,
  type World,
} from '../../../test/support/world.js';
import { CloseMatchQueries, GapQueries } from './gap/index.js';
import { PlanningModule } from './planning.module.js';
import { RoleGapQueries } from './role-gap/index.js';
import { TaskGapQueries } from './task-gap/index.js';
import { WhyShortQueries } from './why-short/index.js';
const TODAY = '2026-11-02';
const KNOWN_AT: (Day | null)[] = [null, null, TODAY, '2026-11-01', '2026-10-31', '2026-06-30', '2026-03-15'];
const PROCESSES = 2;

let world: World;
let of: <Service>(service: abstract new (...deps: never[]) => Service) => Service;
let close: () => Promise<void>;
/** Each process keeps its own. */
let processes: KeptAnswers[];
let derived = 0;
let given = 0;

beforeAll(async () => {
  world = await ownWorld({ people: 6 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), PlanningModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  of = (service) => app.get(service);
  close = () => app.close().then(() => world.close());
  processes = Array.from({ length: PROCESSES }, () => new KeptAnswers(of(Database)));
  await world.owner.query(`update framework set key = 'common-core'`);
});
afterAll(() => close());

const grant = (kind: Grant['kind'], areaId: Id | null = null): Grant => ({ kind, areaId, lastDay: null });
const planner = (grants: Grant[]): Actor => ({
  partnershipId: world.partnershipId,
  accountId: newId(),
  practitionerId: null,
  grants,
  today: TODAY,
});

type When = { on: Day; knownAt: Day | null };
const QUESTIONS: Record<string, (actor: Actor, when: When) => Promise<unknown>> = {
  closeMatch: (actor, when) => of(CloseMatchQueries).verdict(actor, {}, when),
  requiredAgainstHeld: (actor, when) => of(GapQueries).byNeed(actor, null, when),
  requiredAgainstHeldByRole: (actor, when) => of(RoleGapQueries).byRole(actor, world.clusters[0]!, when),
  rolesShortOfCommonCore: (actor, when) => of(RoleGapQueries).rolesShort(actor, when),
  tasksNobodyCanDo: (actor, when) => of(TaskGapQueries).nobodyCanDo(actor, null, when),
  whyShort: (actor, when) =>
    of(WhyShortQueries).why(actor, { clusterId: world.clusters[0]!, needLevelId: world.levels.plus }, when),
};

/* Another of the same, or hours past those of a week, change nothing. */
const unlessRefused = (error: { code?: string }) => {
  if (!['23P01', '23514', '23000'].includes(error.code ?? '')) throw error;
};

const unlessTwice = (error: { code?: string }) => {
  if (error.code !== '23505') throw error;
};

/* Facts recorded now, late, voided or deleted, and what has no recorded time. */
const CHANGES: Record<string, (which: number) => Promise<unknown>> = {
  evidenceNow: (which) =>
    insert(world.owner, 'evidence', [{ ...someEvidence(evidenceOf(which)), recorded_at: undefined }]).catch(
      unlessRefused,
    ),
  evidenceLate: (which) => insert(world.owner, 'evidence', [someEvidence(evidenceOf(which))]).catch(unlessRefused),
  joined: (which) =>
    insert(world.owner, 'person_join', [
      {
        ...{
          id: newId(),
          practitioner_id: personAt(which),
          other_id: personAt(which + 1),
          reason: 'The same person',
          recorded_by: newId(),
        },
        ...(which % 2 === 0 && { recorded_at: '2026-04-01T10:00Z' }),
      },
    ]).catch(unlessRefused),
  parted: (which) =>
    world.owner.query(
      `update person_join set voided_at = greatest(recorded_at, ${which % 2 === 0 ? `'2026-05-01T10:00Z'` : 'partnership_now()'}),
              void_reason = 'mistaken', voided_by = $1 where voided_at is null`,
      [newId()],
    ),
  evidenceVoided: () => voided('evidence', 'partnership_now()'),
  evidenceVoidedLate: () => voided('evidence', `greatest(recorded_at, '2026-05-01T10:00Z')`),
  evidenceEditedAndVoided: () =>
    world.owner.query(
      `update evidence set rank = 0, voided_at = partnership_now(), void_reason = 'mistaken'
        where id = (select id from evidence where voided_at is null order by id limit 1)`,
    ),
  evidenceDeleted: () => deleted('evidence'),
  postDeleted: () => deleted('post'),
  gridCellDeleted: () => deleted('grid_cell'),
  post: (which) =>
    insert(world.owner, 'post', [aPost(world, { practitioner_id: personAt(which) }, which)]).catch(unlessRefused),
  postVoided: () => voided('post', `'2026-09-01T10:00Z'`),
  asked: (which) =>
    insert(world.owner, 'role_requirement', [
      requirement({ role_id: world.roles[which % 2], competency_id: world.competencies[4 + (which % 2)], rank: 1 }),
    ]).catch(unlessRefused),
  threshold: (which) => world.owner.query('update partnership set close_match_threshold = $1', [which / 100]),
  thresholdByOwner: async (which) => {
    await world.owner.query(`select set_config('app.partnership_id', '', false)`);
    await world.owner.query('update partnership set close_match_threshold = $1', [which / 100]);
    await world.owner.query(`select set_config('app.partnership_id', $1, false)`, [world.partnershipId]);
  },
  ladder: (which) =>
    world.owner.query(`update ladder_rung set ceiling = $1 where kind = 'ASSESSMENT'`, [2 + (which % 2)]),
  moved: (which) =>
    world.owner.query('update site_cluster set cluster_id = $1 where site_id = $2', [
      world.clusters[which % 3],
      world.sites[which % 3],
    ]),
  movedFromADay: (which) =>
    insert(world.owner, 'place_move', [
      { ...aMove(which), site_id: world.sites[which % 3], to_cluster_id: world.clusters[(which + 1) % 3] },
    ]).catch(unlessTwice),
  clusterMoved: (which) =>
    insert(world.owner, 'place_move', [
      { ...aMove(which), cluster_id: world.clusters[which % 3], to_area_id: world.areaId },
    ]).catch(unlessTwice),
  moveVoided: () => voided('place_move', 'partnership_now()'),
  renamed: (which) => world.owner.query('update cluster set name = $1 where id = $2', [`N${which}`, world.clusters[0]]),
  grid: (which) =>
    insert(world.owner, 'grid_cell', [
      requirement({
        need_level_id: Object.values(world.levels)[1 + (which % 3)],
        competency_id: world.competencies[which % 6],
        rank: 1 + (which % 3),
      }),
    ]).catch(unlessRefused),
  postNow: (which) =>
    insert(world.owner, 'post', [
      { ...aPost(world, { practitioner_id: personAt(which) }, which), recorded_at: undefined },
    ]).catch(unlessRefused),
  role: (which) => world.owner.query('update role set name = $1 where id = $2', [`Role ${which}`, world.roles[0]]),
  demand: (which) =>
    insert(world.owner, 'demand', [
      {
        ...{ id: newId(), cluster_id: world.clusters[which % 3], families: which },
        need_level_id: Object.values(world.levels)[1 + (which % 3)],
        ...{
          weekly_hours_per_family: 2.5,
          valid_from: '2026-01-01',
          recorded_at: '2026-02-01T09:00Z',
        },
      },
    ]).catch(unlessRefused),
};

const personAt = (which: number) => world.practitioners[which % world.practitioners.length];
const evidenceOf = (which: number) => ({
  practitioner_id: personAt(which),
  competency_id: world.competencies[which % 6],
  valid_from: '2026-02-10',
});
const voided = (table: string, at: string) =>
  world.owner.query(
    `update ${table} set voided_at = ${at}, void_reason = 'mistaken'
      where id = (select id from ${table} where voided_at is null and recorded_at <= ${at} order by id limit 1)`,
  );
const aMove = (which: number) => ({
  ...{ id: newId(), scheme_id: world.schemeId, why: 'Another building', recorded_by: newId() },
  valid_from: ['2026-03-01', '2026-10-01', '2027-01-01'][which % 3],
  ...(which % 2 === 0 && { recorded_at: '2026-04-01T10:00Z' }),
});
/* By the owner of the tables; nobody else can. */
const deleted = (table: string) =>
  world.owner.query(`delete from ${table} where id = (select id from ${table} order by id limit 1)`);

const aStep = fc.record({
  change: fc.constantFrom(...Object.keys(CHANGES)),
  which: fc.nat(30),
  question: fc.constantFrom(...Object.keys(QUESTIONS)),
  process: fc.nat(PROCESSES - 1),
  knownAt: fc.constantFrom(...KNOWN_AT),
  on: fc.constantFrom('2026-03-15', TODAY, '2027-01-31'),
  exact: fc.constantFrom(true, true, false),
});
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

describe('answers of figures, kept by several processes', () => {
  it(
    'are never other than those derived now, whatever was changed, voided, recorded late or taken away in between',
    () => holds(fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 10 }), agree), { numRuns: 30, seed: 12 }),
    LONG,
  );

  it('were given again where nothing they are made of had changed, and derived anew elsewhere', () => {
    expect(given).toBeGreaterThan(60);
    expect(derived).toBeGreaterThan(60);
  });

  it('are of one day: what was asked of today is asked anew when the day is another', async () => {
    const on = async (today: Day) => {
      const asked = { name: 'closeMatch', actor: { ...planner([grant('PLANNER')]), today }, args: {} };
      return processes[0]!.answer(
        asked,
        async () => ({ today }),
        async () => undefined,
      );
    };
    expect([await on(TODAY), await on(TODAY), await on('2026-11-03')]).toEqual([
      { today: TODAY },
      { today: TODAY },
      { today: '2026-11-03' },
    ]);
  });

  it('every table that planners’ answers read raises a number', async () => {
    const app = await asApplication(world.url, world.partnershipId);
    const { rows } = await app.query(RAISE_NOTHING);
    await app.end();
    expect(rows.map(({ name }) => name)).toEqual(NOT_READ);
  });

  async function agree(steps: Step[]) {
    for (const step of steps) {
      await ask(step);
      await CHANGES[step.change]!(step.which);
      await ask(step);
      const before = given;
      await ask(step);
      expect(given).toBe(before + 1);
      await ask({ ...step, process: 1 - step.process });
    }
  }

  async function ask({ question, process, knownAt, on, exact }: Step) {
    const actor = planner([grant('PLANNER'), ...(exact ? [grant('EXACT_FIGURES')] : [])]);
    let fresh = false;
    const derive = () => {
      fresh = true;
      return QUESTIONS[question]!(actor, { on, knownAt });
    };
    const asked = { name: question, actor, args: { on, knownAt } };
    const said = await processes[process]!.answer(asked, derive, async () => undefined);
    if (fresh) derived += 1;
    else given += 1;
    expect(said).toEqual(await QUESTIONS[question]!(actor, { on, knownAt }));
  }
});

/* Tables of a partnership that raise no number, by themselves or by what is queued for the commit. */
const RAISE_NOTHING = `
  select c.relname::text as name
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')
     and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('as_known', 'queue_added'))
   order by 1`;
const NOT_READ = `
  access_grant account account_closing account_contact account_directory answer_version assessment_result
  attendance_mark audit_event audit_person audit_reason audit_seal booking capability_in_post capacity_change carry_over changed_record
  competency_strand correction_request course database_start engagement erasure former_name function_willingness grant_review
  headcount_change idempotent_response identity import_row import_run invitation leaf_line leaf_path learning_file leave
  leaving line_merge list_layout list_name mail mix_rule module module_teaches module_version name_beginning own_learning
  partnership_setting_change pending_refresh person_hold practitioner prior_learning private_address profession
  requirement_path retention_change retention_log room self_rating service_account service_key session
  session_trainer sharing_agreement sharing_answer sharing_end sharing_party sign_in_link sign_in_service site
  staff_number standing_period strand team_leader_change time_in_post uploaded_file wait web_session`
  .trim()
  .split(/\s+/);
