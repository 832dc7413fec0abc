import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, AsAt } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, someEvidence, type World } from '../../../../test/support/world.js';
import { ProfileQueries } from '../profile/profile.queries.js';
import { StandingModule } from '../standing.module.js';
import { TeamQueries } from './team.queries.js';

const TODAY = '2026-11-02';
let world: World;
let teams: TeamQueries;
let profiles: ProfileQueries;
let close: () => Promise<void>;
let [boss, fay]: [Id, Id] = ['', ''];

beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), StandingModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  [teams, profiles] = [app.get(TeamQueries), app.get(ProfileQueries)];
  close = () => app.close().then(() => world.close());
  await addPeople();
});
afterAll(() => close());

type Row = Record<string, unknown>;
/** What evidence says, by the place of the competency in the world’s list. */
type Holds = [competency: number, evidence: Row][];

/* Role 0 asks competencies 0 and 3 at 2; role 1 asks 1 at 2 and 2 at 3. */
async function addPeople() {
  const { owner, roles, teams: places, competencies } = world;
  boss = await addPerson('Bo Boss', [], []);
  const mine = { line_manager_id: boss };
  const ada = await addPerson('Ada Zeal', [mine], [until(0, 2, '2027-01-31'), until(3, 2, '2027-02-01')]);
  await addPerson('Ben Young', [mine], [until(0, 2, TODAY), until(3, 1, null)]);
  const twice = [until(1, 3, '2026-11-03'), until(1, 2, null)];
  await addPerson('Cat Xu', [{ line_manager_id: ada, role_id: roles[1] }], twice);
  await owner.query('update team set leader_id = $1 where id = $2', [boss, places[1]]);
  const late: Holds = [until(0, 3, null), [3, { rank: 3, recorded_at: '2026-10-25T09:00:00Z' }]];
  await addPerson('Dan Abel', [{ team_id: places[1] }], late);
  await addPerson('Eve Wood', [{ ...mine, valid_until: '2026-11-01' }], []);
  fay = await addPerson('Fay Vale', [{ line_manager_id: null }], []);
  const gus = await addPerson('Gus Udo', [{ ...mine, recorded_at: '2026-10-20T09:00:00Z' }], []);
  const rated = { answer: 'AWARE', wants_more: true, rated_on: '2026-10-21', recorded_at: '2026-10-21T09:00:00Z' };
  await insert(owner, 'self_rating', [{ id: newId(), practitioner_id: gus, competency_id: competencies[0], ...rated }]);
}

const until = (competency: number, rank: number, valid_until: Day | null): Holds[number] => [
  competency,
  { rank, valid_until },
];

async function addPerson(name: string, posts: Row[], holds: Holds): Promise<Id> {
  const practitioner_id = newId();
  const [given_name, ...family] = name.split(' ');
  await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
  await insert(world.owner, 'identity', [{ practitioner_id, given_name, family_name: family.join(' ') }]);
  for (const post of posts) await insert(world.owner, 'post', [aPost(world, { practitioner_id, ...post })]);
  for (const [at, row] of holds)
    await insert(world.owner, 'evidence', [
      someEvidence({ practitioner_id, competency_id: world.competencies[at], valid_from: '2026-01-05', ...row }),
    ]);
  return practitioner_id;
}

const as = (practitionerId: Id, today: Day = TODAY): Actor => ({
  partnershipId: world.partnershipId,
  accountId: newId(),
  practitionerId,
  grants: [{ kind: 'MANAGER', areaId: null, lastDay: null }],
  today,
});

type Page = Parameters<TeamQueries['myTeam']>[3];
const asked = (when: Partial<AsAt> = {}, page: Page = {}, actor = as(boss)) =>
  teams.myTeam(actor, actor.practitionerId!, { on: TODAY, knownAt: null, ...when }, page);
type Team = Awaited<ReturnType<typeof asked>>;
const namesIn = ({ people }: Team) => people.edges.map(({ node }) => node.practitioner.name);

/** Of each person: requirements met, of all asked, and in short what needs attention. */
const standings = ({ people }: Team) =>
  Object.fromEntries(
    people.edges.map(({ node: { practitioner, met, attention } }) => [
      practitioner.name,
      [met.numerator, met.base, ...attention.map(({ state, lastDay }) => (lastDay ? `${state} to ${lastDay}` : state))],
    ]),
  );

describe('my team', () => {
  it('is whom I manage, directly or below, and whose team I lead, by family name, each with what needs attention', async () => {
    const team = await asked();
    expect(Object.entries(standings(team))).toEqual([
      ['Dan Abel', [2, 2]],
      ['Gus Udo', [0, 2, 'NONE', 'SELF_RATED_ONLY']],
      ['Cat Xu', [1, 2, 'NONE']],
      ['Ben Young', [0, 2, 'LAPSED', 'BELOW']],
      ['Ada Zeal', [2, 2, 'MET to 2027-01-30']],
    ]);
    expect(team).toMatchObject({ size: 5, withLapsed: 1, withLapsing: 1, soonDays: 90, on: TODAY, knownAt: null });
    expect(team.inWords).toBe('5 people; 1 has something lapsed, 1 has something that lapses by 31 January 2027.');
    expect(team.people.edges[2]!.node).toMatchObject({
      role: { name: 'Role 1' },
      employer: { name: 'N0' },
      lapsed: 0,
      lapsing: 0,
    });
    expect(team.people.edges[3]!.node).toMatchObject({ lapsed: 1, lapsing: 0 });
  });

  it('says in words what has lapsed, what is about to, and what is held instead', async () => {
    const lines = (await asked()).people.edges.flatMap(({ node }) => node.attention);
    expect(lines.map(({ inWords }) => inWords)).toEqual([
      'Asked: With support. No level is held.',
      'Asked: With support. They have rated themselves, but no level is held yet.',
      'Asked: Independently. No level is held.',
      'Asked: With support. Lapsed: what they had ran out after 1 November 2026.',
      'Asked: With support. Not there yet. They hold Aware by assessment of 5 January 2026.',
      'Asked: With support. Met up to and including 30 January 2027.',
    ]);
    expect(lines.map(({ lapsing }) => lapsing)).toEqual([false, false, false, false, false, true]);
    expect(lines.map(({ lapsedOn }) => lapsedOn)).toEqual([null, null, null, TODAY, null, null]);
  });

  it('a day earlier, what ends one day past the window is not yet soon, and what lapses today still is', async () => {
    const team = await asked({ on: '2026-11-01' });
    expect(standings(team)).toMatchObject({
      'Ben Young': [1, 2, 'MET to 2026-11-01', 'BELOW'],
      'Ada Zeal': [2, 2],
    });
    expect(team).toMatchObject({ withLapsed: 0, withLapsing: 1 });
    expect(team.inWords).toContain('lapsed by 30 January 2027.');
  });

  it('takes the window from the partnership', async () => {
    await world.owner.query('update partnership set lapse_window = 91');
    const team = await asked();
    await world.owner.query('update partnership set lapse_window = 90');
    expect(standings(team)['Ada Zeal']).toEqual([2, 2, 'MET to 2027-01-31', 'MET to 2027-01-30']);
    expect(team.inWords).toContain('lapses by 1 February 2027.');
  });

  it('answers from what was known by a day: whose posts there were, and what was written down', async () => {
    const team = await asked({ knownAt: '2026-10-19' });
    expect(namesIn(team)).toEqual(['Dan Abel', 'Cat Xu', 'Ben Young', 'Ada Zeal']);
    expect(standings(team)['Dan Abel']).toEqual([1, 2, 'NONE']);
    expect(team).toMatchObject({ size: 4, knownAt: '2026-10-19' });
  });

  it('holds somebody who has left no longer, of any day, and held them while they were there', async () => {
    expect(namesIn(await asked({ on: '2026-10-31' }))).not.toContain('Eve Wood');
    expect(namesIn(await asked({ on: '2026-10-31' }, {}, as(boss, '2026-10-31')))).toContain('Eve Wood');
    expect(namesIn(await asked({ on: TODAY }, {}, as(boss, '2026-10-31')))).not.toContain('Eve Wood');
  });

  it('agrees, person by person and line by line, with the profile of each', async () => {
    const { people } = await asked();
    for (const { node } of people.edges) {
      const profile = await profiles.openTo(as(boss), node.practitioner.id, { on: TODAY, knownAt: null });
      const gaps = profile.lines.filter(({ state }) => state !== 'MET');
      expect(node.met).toEqual(profile.met);
      expect(
        node.attention
          .filter(({ lapsing }) => !lapsing)
          .map(({ inWords }) => inWords)
          .sort(),
      ).toEqual(gaps.map(({ inWords }) => inWords).sort());
    }
  });

  it('comes by pages, and is counted as a whole on each', async () => {
    const pages: Team[] = [];
    for (let after: string | null = null; pages.at(-1)?.people.pageInfo.hasNextPage !== false;) {
      pages.push(await asked({}, { first: 2, after }));
      after = pages.at(-1)!.people.pageInfo.endCursor;
    }
    expect(pages.map(namesIn)).toEqual([['Dan Abel', 'Gus Udo'], ['Cat Xu', 'Ben Young'], ['Ada Zeal']]);
    expect(pages.map(({ size, withLapsed, withLapsing }) => [size, withLapsed, withLapsing])).toEqual(
      Array(3).fill([5, 1, 1]),
    );
    await expect(asked({}, { after: 'elsewhere' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('of a manager with nobody is empty, and says so', async () => {
    const team = await asked({}, {}, as(fay));
    expect(team).toMatchObject({ size: 0, withLapsed: 0, withLapsing: 0, soonDays: 90, people: { edges: [] } });
    expect(team.inWords).toBe('Nobody is in this team on 2 November 2026.');
  });

  it('is in the order of names whatever the accents, signs and capitals, the only name of somebody being as good as a family name', async () => {
    const ordered = ['Ann Dean', 'Bo de Lacy', 'Madonna', 'Zoe Oakley', 'Ann O’Neill', 'Zed Ørsted', 'Cy Zed'];
    const lead = { line_manager_id: await addPerson('Max Most', [], []) };
    for (const name of [...ordered].reverse()) await addPerson(name, [lead], []);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { people } = await asked({}, { first: 2, after }, as(lead.line_manager_id));
      found.push(...people.edges.map(({ node }) => node.practitioner.name));
      [after, more] = [people.pageInfo.endCursor, people.pageInfo.hasNextPage];
    }
    expect(found).toEqual(ordered);
  });

  it('keeps people whose names are erased, in the order of what they are called now', async () => {
    await world.owner.query(`delete from identity where family_name = 'Udo'`);
    expect(namesIn(await asked())).toEqual(['Dan Abel', 'Name erased', 'Cat Xu', 'Ben Young', 'Ada Zeal']);
  });
});
