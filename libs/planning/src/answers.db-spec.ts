import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Grant } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { addDays, type Day, type Id, newId, roundTo } from '@app/kernel';
import { capabilityInPostOn, type Facts, NO_CLUSTER } from '../../../test/model/capability-in-post-model.js';
import { factsOf } from '../../../test/model/facts.js';
import { aGoodHistory, dayAt, evidenceRow, factOf } from '../../../test/model/histories.js';
import {
  byElement,
  byNeed,
  byRole,
  type Count,
  type PlannersDay,
  tasksUndone,
  whatIsLacked,
} from '../../../test/model/planner-model.js';
import { type Drawn, holds, LONG } from '../../../test/model/random.js';
import { lawful } from '../../../test/model/lawful-posts.js';
import { aPost, insert, ownWorld, requirement, type World } from '../../../test/support/world.js';
import { GapQueries } from './gap/index.js';
import { PlanningModule } from './planning.module.js';
import { RoleGapQueries } from './role-gap/index.js';
import { TaskGapQueries } from './task-gap/index.js';
import { WhyShortQueries } from './why-short/index.js';

const PEOPLE = 16;
const COMPETENCIES = 6;
const FULL_TIME = 37;
let world: World;
let facts: Facts;
let of: <Service>(service: abstract new (...deps: never[]) => Service) => Service;
let close: () => Promise<void>;
const far = { area: newId(), cluster: newId(), site: newId() };
/** How often each answer was about something. */
const seen = { short: 0, undone: 0, done: 0, asksNothing: 0, twoPosts: 0, held: 0, oneThing: 0, below: 0, inTheWay: 0 };

const aPerson = fc.record({
  histories: fc.array(aGoodHistory, { minLength: COMPETENCIES, maxLength: COMPETENCIES }),
  posts: fc.array(
    fc.record({
      role: fc.nat(1),
      employer: fc.nat(1),
      site: fc.option(fc.nat(4), { freq: 5 }),
      hours: fc.constantFrom(null, 7.25, 18.5, 37),
      start: fc.nat(10),
      lasts: fc.option(fc.integer({ min: 5, max: 50 }), { freq: 1 }),
      recordedAfter: fc.constantFrom(0, 0, 9),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  carried: fc.option(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 })), { freq: 1 }),
});

beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), PlanningModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  of = (service) => app.get(service);
  close = () => app.close().then(() => world.close());
  await addRequirements();
  for (const [at, person] of fc.sample(aPerson, { seed: 7, numRuns: PEOPLE }).entries()) await addPerson(person, at);
  facts = await factsOf(world.owner);
}, LONG);
afterAll(() => close());

/* One task asks nothing from a day on, one level asks less; what is asked changes on the way. */
async function addRequirements() {
  const { owner, schemeId: scheme_id, tasks, competencies, levels } = world;
  const named = { key: 'far', name: 'Far' };
  await insert(owner, 'area', [{ id: far.area, scheme_id, ...named }]);
  await insert(owner, 'cluster', [{ id: far.cluster, area_id: far.area, scheme_id, ...named }]);
  await insert(owner, 'site', [{ id: far.site, ...named, kind: 'centre' }]);
  await insert(owner, 'site_cluster', [{ site_id: far.site, scheme_id, cluster_id: far.cluster }]);
  await owner.query(`update framework set key = 'common-core'`);
  await owner.query('set session_replication_role = replica');
  await owner.query('update task_requirement set valid_until = $1 where task_id = $2', [dayAt(25), tasks[0]]);
  await owner.query('update grid_cell set valid_until = $1 where need_level_id = $2 and rank = 3', [
    dayAt(20),
    levels.partnership,
  ]);
  await owner.query('set session_replication_role = origin');
  await insert(owner, 'grid_cell', [
    requirement({ need_level_id: levels.partnership, competency_id: competencies[4], rank: 2, valid_from: dayAt(15) }),
  ]);
  const expected = {
    families: 3,
    weekly_hours_per_family: 37,
    valid_from: '2025-01-01',
    recorded_at: '2025-01-01T09:00Z',
  };
  await insert(
    owner,
    'demand',
    [...world.clusters, far.cluster].map((cluster_id) => ({
      id: newId(),
      cluster_id,
      need_level_id: levels.plus,
      ...expected,
    })),
  );
}

async function addPerson({ histories, posts, carried }: Drawn<typeof aPerson>, at: number) {
  const { owner } = world;
  const practitioner_id = newId();
  const sites = [...world.sites, far.site];
  await insert(owner, 'practitioner', [{ id: practitioner_id }]);
  await insert(
    owner,
    'post',
    lawful(
      posts.map(({ role, employer, site, hours, start, lasts, recordedAfter }) => ({
        ...aPost(world, { practitioner_id }, role),
        employer_id: world.agencies[employer],
        site_id: site === null ? null : sites[site],
        weekly_hours: hours,
        valid_from: dayAt(start),
        valid_until: lasts === null ? null : dayAt(start + lasts),
        recorded_at: `${addDays(dayAt(start), recordedAfter)}T12:00:00Z`,
      })),
    ),
  );
  if (carried) {
    const days = { valid_from: dayAt(carried[0]), valid_until: dayAt(carried[0] + carried[1]) };
    const recorded_at = `${days.valid_from}T12:00:00Z`;
    await insert(owner, 'function_carried', [
      { id: newId(), practitioner_id, function_id: world.functions[0], ...days, recorded_at },
    ]);
  }
  const evidence = histories.flatMap((history, competency) =>
    history.map((shape, number) =>
      evidenceRow(
        factOf(shape, (at * COMPETENCIES + competency) * 10 + number),
        practitioner_id,
        world.competencies[competency],
      ),
    ),
  );
  await insert(owner, 'evidence', evidence);
}

const aQuestion = fc.record({
  on: fc.nat(70).map((offset) => dayAt(offset - 3)),
  knownAt: fc.option(fc.nat(60).map(dayAt), { freq: 2 }),
  areas: fc.constantFrom<('near' | 'far')[] | null>(null, null, ['near'], ['far'], ['near', 'far']),
  cluster: fc.nat(3),
});

const grant = (kind: Grant['kind'], areaId: Id | null = null): Grant => ({ kind, areaId, lastDay: null });

/** A planner of the whole partnership (null) or of some areas, who sees exact figures. */
function planner(areas: ('near' | 'far')[] | null): Actor {
  const ids = areas?.map((area) => (area === 'near' ? world.areaId : far.area)) ?? [null];
  return {
    partnershipId: world.partnershipId,
    accountId: newId(),
    practitionerId: null,
    grants: [...ids.map((id) => grant('PLANNER', id)), grant('EXACT_FIGURES')],
    today: dayAt(70),
  };
}

const clustersIn = (areas: ('near' | 'far')[] | null): Id[] | null =>
  areas && [...(areas.includes('near') ? world.clusters : []), ...(areas.includes('far') ? [far.cluster] : [])];

describe('what planners are told, against a plain model over random people', () => {
  it(
    'is true of P1, P3, P10 and why a level is short, of the whole partnership and of areas, on any day and as then known',
    () => holds(fc.asyncProperty(aQuestion, agrees), { numRuns: 80, seed: 5 }),
    LONG,
  );

  it('was about people who are short, tasks that nobody, somebody or nothing does, and people counted in two places', () =>
    expect(Object.entries(seen).filter(([, times]) => times < 5)).toEqual([]));

  async function agrees({ on, knownAt, areas, cluster }: Drawn<typeof aQuestion>) {
    const actor = planner(areas);
    const when = { on, knownAt };
    const instant = knownAt ? `${knownAt}T23:59:59.999999Z` : 'infinity';
    const counted = capabilityInPostOn(facts, [on], instant).get(on)!;
    const day: PlannersDay = { facts, on, knownAt: instant, counted, clusters: clustersIn(areas) };
    await short(actor, when, day);
    await undone(actor, when, day);
    await need(actor, when, day);
    const clusterId = areas?.[0] === 'far' ? far.cluster : world.clusters[cluster % 3]!;
    await roles(actor, when, { ...day, clusters: [clusterId] }, clusterId);
    const noCluster = areas === null && cluster === 3;
    await why(actor, when, { ...day, clusters: [noCluster ? NO_CLUSTER : clusterId] });
  }

  type When = { on: Day; knownAt: Day | null };

  async function short(actor: Actor, when: When, day: PlannersDay) {
    const { gaps, nobodyInPost } = await of(RoleGapQueries).rolesShort(actor, when);
    const all = [...byElement(day)];
    const expected = all.filter(([, { required, held }]) => held < required);
    const told = gaps.map(({ roleOrFunction, competencyId, rank, heads }) => [
      `${roleOrFunction.id} ${competencyId}`,
      { required: heads.base, held: heads.numerator, rank },
    ]);
    expect(new Map(told as typeof all)).toEqual(new Map(expected));
    const empty = all.filter(([, { required }]) => required === 0).map(([key]) => key.split(' ')[0]);
    expect(nobodyInPost.map(({ id }) => id).sort()).toEqual([...new Set(empty)].sort());
    seen.short += expected.length;
  }

  async function undone(actor: Actor, when: When, day: PlannersDay) {
    const { tasks, tasksLookedAt } = await of(TaskGapQueries).nobodyCanDo(actor, null, when);
    const expected = tasksUndone(day);
    expect(tasksLookedAt).toBe(expected.lookedAt);
    const told = tasks.map(({ task, missing }) => [
      task.id,
      missing
        .map(({ competencyId, nearest, nearestHolders }) => ({
          competency: competencyId,
          nearest: nearest?.rank ?? 0,
          holders: nearestHolders.numerator,
          inPost: nearestHolders.base,
        }))
        .sort((a, b) => (a.competency < b.competency ? -1 : 1)),
    ]);
    const sorted = [...expected.undone].map(([id, missing]) => [
      id,
      [...missing].sort((a, b) => (a.competency < b.competency ? -1 : 1)),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(sorted));
    seen.undone += expected.undone.size;
    seen.done += expected.lookedAt - expected.undone.size;
    seen.asksNothing += world.tasks.length - expected.lookedAt;
  }

  async function need(actor: Actor, when: When, day: PlannersDay) {
    const { whole, clusters } = await of(GapQueries).byNeed(actor, null, when);
    expect(whole.map(({ needLevel, heads, fte }) => [needLevel.id, heads.numerator, fte.numerator])).toEqual(
      whole.map(({ needLevel }) => [needLevel.id, ...inFigures(byNeed(day, needLevel.id))]),
    );
    const sums = new Map<Id, number>();
    for (const { cluster, needLevels } of clusters)
      for (const { needLevel, heads, fte } of needLevels) {
        const there = byNeed({ ...day, counted: inCluster(day, cluster.id), clusters: null }, needLevel.id);
        expect([cluster.name, needLevel.id, heads.numerator, fte.numerator]).toEqual([
          cluster.name,
          needLevel.id,
          ...inFigures(there),
        ]);
        sums.set(needLevel.id, (sums.get(needLevel.id) ?? 0) + there.heads);
        seen.held += there.heads;
      }
    seen.twoPosts += whole.filter(({ needLevel, heads }) => heads.numerator! < sums.get(needLevel.id)!).length;
  }

  async function why(actor: Actor, when: When, day: PlannersDay) {
    const clusterId = day.clusters![0]!;
    const p10 = await of(GapQueries).byNeed(actor, clusterId, when);
    for (const gap of p10.whole) {
      const told = await of(WhyShortQueries).why(actor, { clusterId, needLevelId: gap.needLevel.id }, when);
      expect(told.gap).toEqual(gap);
      const { inPost, lacking, requirements } = whatIsLacked(day, gap.needLevel.id);
      const { lackNothing, lackOne, lackTwo, lackMore } = told.howFarOff ?? {};
      const figures = [lackNothing, lackOne, lackTwo, lackMore].map(
        (figure) => figure && [figure.numerator, figure.base],
      );
      expect(figures).toEqual(lacking.map((heads) => (requirements.size > 0 ? [heads, inPost] : undefined)));
      const isShort = gap.fte.numerator! < gap.fte.base!;
      const rows = told.requirements.map(({ competencyId, rank, held, oneStepBelow, lackOnlyThis, inTheWay }) => {
        expect([held.base, oneStepBelow.base, lackOnlyThis.base]).toEqual([inPost, inPost, lacking[1]]);
        expect(inTheWay).toBe(isShort && (held.numerator! < gap.heads.base! || lackOnlyThis.numerator! > 0));
        seen.inTheWay += Number(inTheWay);
        const counted = { held: held.numerator, oneBelow: oneStepBelow.numerator, onlyThis: lackOnlyThis.numerator };
        return [competencyId, { rank, ...counted }] as const;
      });
      expect(new Map<Id, unknown>(rows)).toEqual(requirements);
      seen.oneThing += lacking[1];
      seen.below += rows.reduce((sum, [, { oneBelow }]) => sum + oneBelow!, 0);
    }
  }

  async function roles(actor: Actor, when: When, day: PlannersDay, clusterId: Id) {
    const answer = await of(RoleGapQueries).byRole(actor, clusterId, when);
    const told = answer.roles.flatMap(({ roleOrFunction, proficiencyLevels }) =>
      proficiencyLevels.map(({ proficiencyLevel: { rank }, heads, fte }) => [
        `${roleOrFunction.id} ${rank}`,
        [heads.numerator, fte.numerator, heads.base, fte.base],
      ]),
    );
    const expected = [...byRole(day)].map(([key, { required, held }]) => [
      key,
      [...inFigures(held), ...inFigures(required)],
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
  }
});

const inCluster = ({ counted }: PlannersDay, id: Id) => counted.filter(({ cluster }) => (cluster ?? NO_CLUSTER) === id);
const inFigures = ({ heads, hours }: Count) => [heads, roundTo(hours / 100 / FULL_TIME, 2)];
