import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, someEvidence, type World } from '../../../../test/support/world.js';
import { TrainingModule } from '../training.module.js';
import { CheckAgainQueries } from './check-again.queries.js';

const TODAY: Day = '2026-11-02';

let world: World;
let queries: CheckAgainQueries;
let close: () => Promise<void>;
/** Who moved, who managed them before and who does now, who was put right late, and who stayed. */
let [moved, former, manager, corrected, stayed]: Id[] = [];

/* One person moves on 12 October from role 0 at agency 0 to role 1 at agency 1. Role 0 asks competencies 0 and 3, role 1 asks 1 at 2 and 2 at 3. */
beforeAll(async () => {
  world = await ownWorld({ people: 8 });
  [moved, former, manager, , corrected, , stayed] = world.practitioners;
  const { owner, agencies, sites, roles } = world;
  const managedBy = (who: Id, by: Id) =>
    owner.query('update post set line_manager_id = $2 where practitioner_id = $1', [who, by]);
  await managedBy(moved!, former!);
  for (const who of [corrected!, stayed!]) await managedBy(who, manager!);
  await owner.query(`update post set valid_until = '2026-10-12' where practitioner_id = $1`, [moved]);
  const accounts = { former: newId(), moved: newId() };
  await insert(owner, 'account', [
    { id: accounts.former, practitioner_id: former },
    { id: accounts.moved, practitioner_id: moved },
  ]);
  const judged = { practitioner_id: moved, competency_id: world.competencies[1], kind: 'SIGN_OFF', rank: 2 };
  await insert(owner, 'evidence', [
    someEvidence({ ...judged, valid_from: '2026-05-01', recorded_by: accounts.former }),
  ]);
  const right = { account_id: accounts.moved, kind: 'TRAINER', valid_from: '2026-01-05' };
  await insert(owner, 'access_grant', [
    { id: newId(), ...right, recorded_at: '2026-01-05T09:00:00Z', without_post: false },
  ]);
  await aBooking();
  await anAgreement(accounts.former, 'Early help');
  await anAgreement(accounts.former, 'Over by then', '2026-10-01');
  const work = { employer_id: agencies[1], role_id: roles[1], site_id: sites[2], line_manager_id: manager };
  const from = { valid_from: '2026-10-12', recorded_at: '2026-10-08T10:00:00Z' };
  await insert(owner, 'post', [aPost(world, { practitioner_id: moved, ...work, ...from })]);
  // Recorded in October: they had been hosted by the other agency all along.
  await owner.query(
    `update post set voided_at = '2026-10-20T10:00Z', void_reason = 'the host was missing' where practitioner_id = $1`,
    [corrected],
  );
  const { rows } = await owner.query(
    'select role_id, employer_id, site_id, line_manager_id from post where practitioner_id = $1',
    [corrected],
  );
  const hosted = { practitioner_id: corrected, ...rows[0], host_id: agencies[1], recorded_at: '2026-10-20T10:00:00Z' };
  await insert(owner, 'post', [aPost(world, hosted)]);

  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), TrainingModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  queries = app.get(CheckAgainQueries);
  close = () => app.close().then(() => world.close());
});
afterAll(() => close());

async function aBooking() {
  const [module_id, module_version_id, course_id, session_id] = [newId(), newId(), newId(), newId()];
  const words = { name: 'Common assessment', about: '', audience: '', provenance: 'sample' };
  await insert(world.owner, 'module', [{ id: module_id, key: 'module', ...words }]);
  const edition = { edition: 'first', published_on: '2025-01-01', minutes: 60 };
  await insert(world.owner, 'module_version', [{ id: module_version_id, module_id, ...edition }]);
  const course = { module_version_id, name: 'Course', organiser_id: world.agencies[0] };
  await insert(world.owner, 'course', [{ id: course_id, ...course }]);
  const session = { id: session_id, course_id, held_on: '2026-12-01', starts_at: '09:30', minutes: 60, capacity: 9 };
  await insert(world.owner, 'session', [session]);
  const booking = { id: newId(), session_id, practitioner_id: moved, recorded_at: '2026-09-01T09:00:00Z' };
  await insert(world.owner, 'booking', [booking]);
}

/* Between the former employer and a third; one ended before they moved. */
async function anAgreement(recorded_by: Id, name: string, valid_until: Day | null = null) {
  const [id, third] = [newId(), newId()];
  await insert(world.owner, 'agency', [{ id: third, key: name, name: `Third of ${name}`, sector: 'health' }]);
  const terms = { name, purpose: 'MATCHING', part: 'DETAIL', basis: 'PUBLIC_TASK', parties: 2 };
  const days = {
    valid_from: '2026-01-01',
    valid_until,
    review_on: valid_until ? '2026-06-01' : '2027-01-01',
    recorded_at: '2026-01-01T09:00:00Z',
  };
  await world.owner.query('begin');
  await insert(world.owner, 'sharing_agreement', [{ id, ...terms, ...days, recorded_by }]);
  await insert(
    world.owner,
    'sharing_party',
    [world.agencies[0], third].map((agency_id) => ({ agreement_id: id, agency_id })),
  );
  await world.owner.query('commit');
}

const actor = (): Actor => ({
  ...{ partnershipId: world.partnershipId, accountId: newId(), practitionerId: manager!, grants: [] },
  today: TODAY,
});
const shown = (page: Awaited<ReturnType<CheckAgainQueries['ofAll']>>) =>
  page.edges.map(({ node: { practitioner, changed, checks } }) => ({
    id: practitioner.id,
    changed: changed.map(({ part }) => part),
    checks: checks.map(({ kind, about }) => `${kind}: ${about}`),
  }));
const ofTeam = async (since: Day | null = null, first = 25, after: string | null = null) =>
  queries.ofTeam(actor(), manager!, { since, first, after });

describe('somebody who moved to another role, employer, base and manager', () => {
  const EVERY_PART = ['EMPLOYER', 'BASE', 'LINE_MANAGER', 'ROLE'];

  it('is told to whoever manages them now: what is newly asked and not met, whose judgement it rests on, places, agreements', async () => {
    const found = shown(await ofTeam()).find(({ id }) => id === moved);
    expect(found).toEqual({
      id: moved,
      changed: EVERY_PART,
      checks: [
        'NEWLY_ASKED: C11, Independently',
        'JUDGED_BY_FORMER_MANAGER: C12, With support',
        'PLACE: Common assessment, 1 December 2026',
        'SHARING: Early help',
      ],
    });
  });

  it('is told to a steward with their rights, and without what they meet', async () => {
    const found = shown(await queries.ofAll(actor(), {})).find(({ id }) => id === moved);
    const kept = ['PLACE: Common assessment, 1 December 2026', 'SHARING: Early help', 'RIGHT: Trainer'];
    expect(found).toEqual({ id: moved, changed: EVERY_PART, checks: kept });
  });

  it('is told with what each part was and is, and why', async () => {
    const { edges } = await ofTeam();
    const { node } = edges.find(({ node: { practitioner } }) => practitioner.id === moved)!;
    expect(node.firstDay).toBe('2026-10-12');
    expect(node.changed[0]).toEqual({ part: 'EMPLOYER', was: 'N0', becomes: 'N1' });
    expect(node.checks[0]!.inWords).toBe(
      'Asked since the post changed, and not met: there is nothing that shows it yet.',
    );
    expect(node.checks[1]!.inWords).toMatch(/ on 1 May 2026, who managed them before\./);
  });

  it('is not told any more once the day asked about is after it', async () =>
    expect(shown(await ofTeam('2026-10-12')).map(({ id }) => id)).toEqual([corrected]));
});

it('what was recorded late counts from when it was recorded; whoever stayed is not told', async () => {
  const found = shown(await ofTeam());
  expect(found.map(({ id }) => id).sort()).toEqual([moved, corrected].sort());
  expect(found.find(({ id }) => id === corrected)).toEqual({ id: corrected, changed: ['HOST'], checks: [] });
  expect(shown(await ofTeam('2026-10-20'))).toEqual([]);
});

it('the former manager is told of neither, and a page goes on where the one before ended', async () => {
  expect(shown(await queries.ofTeam(actor(), former!, {}))).toEqual([]);
  const first = await ofTeam(null, 1);
  const second = await ofTeam(null, 1, first.pageInfo.endCursor);
  expect([...shown(first), ...shown(second)].map(({ id }) => id).sort()).toEqual([moved, corrected].sort());
  expect(second.pageInfo.hasNextPage).toBe(false);
});

it('a day to come is refused', () => expect(ofTeam('2026-11-03')).rejects.toMatchObject({ code: 'SINCE_AHEAD' }));

it('a place that was booked in the new post is not told, also once that post has changed', async () => {
  const { owner } = world;
  const { rows: courses } = await owner.query<{ course_id: Id }>('select course_id from session limit 1');
  const session = { id: newId(), ...courses[0]!, held_on: '2026-12-08', starts_at: '09:30', minutes: 60, capacity: 9 };
  await insert(owner, 'session', [session]);
  const booking = { id: newId(), session_id: session.id, practitioner_id: moved, recorded_at: '2026-10-20T09:00:00Z' };
  await insert(owner, 'booking', [booking]);
  const { rows: posts } = await owner.query<{ id: Id; role_id: Id; employer_id: Id; site_id: Id; line_manager_id: Id }>(
    `update post set voided_at = '2026-10-26T10:00Z', void_reason = 'other hours' where practitioner_id = $1 and valid_from = '2026-10-12'
     returning id, role_id, employer_id, site_id, line_manager_id`,
    [moved],
  );
  const { id: origin_id, ...terms } = posts[0]!;
  const piece = { practitioner_id: moved, ...terms, origin_id, recorded_at: '2026-10-26T10:00:00Z' };
  await insert(owner, 'post', [
    aPost(world, { ...piece, valid_from: '2026-10-12', valid_until: '2026-10-26' }),
    aPost(world, { ...piece, valid_from: '2026-10-26', weekly_hours: 20 }),
  ]);
  const found = shown(await ofTeam()).find(({ id }) => id === moved);
  expect(found!.checks.filter((check) => check.startsWith('PLACE'))).toEqual([
    'PLACE: Common assessment, 1 December 2026',
  ]);
});
