import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Id, newId } from '@app/kernel';
import { StandingQueries } from '@app/standing';
import { PlaceQueries } from '@app/workforce';
import { insert } from '../../../test/support/world.js';
import { MatchService } from './match/index.js';
import { addPerson, type MatchWorld, matchWorld } from './spec.world.js';
import { WhyNotService } from './why-not/index.js';

const PEOPLE = 45;
const RUNS = 25;

let world: MatchWorld;
let people: Id[];

beforeAll(async () => {
  world = await matchWorld();
  // A disguise may make two posts of one person equal.
  await world.owner.query('alter table post drop constraint ex_post_once');
  await insert(
    world.owner,
    'profession',
    ['one', 'two', 'three'].map((key) => ({ id: newId(), key, name: key })),
  );
  people = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await addPerson(world, somebody(at)));
  await world.owner.query('set session_replication_role = replica');
  await disguise(
    await world.owner.query(IDS).then(({ rows }) => rows[0]),
    fc.sample(aDisguise, { numRuns: 1, seed: 7 })[0]!,
  );
});
afterAll(() => world.close());

/* Spread over sites, hours, leave and every way of holding; two in five are alike, so that there are ties. */
function somebody(at: number) {
  const alike = at % 5 < 2;
  const turn = (choices: number, salt = 1) => (alike ? 0 : (at * 7 + salt * 5 + ((at * salt) % 11)) % choices);
  const post = { site_id: [...world.sites, world.farSite][turn(5, 3)], weekly_hours: [37, 18.5, null][turn(3, 2)] };
  const holds = Array.from({ length: 6 }, (_, competency) => HOLDINGS[turn(HOLDINGS.length, competency + 2)]!);
  const posts =
    at % 9 === 8 ? [{ ...post, valid_until: '2026-06-01' }] : at % 7 === 6 ? [post, { weekly_hours: 5 }] : [post];
  return {
    name: `P${at}`,
    posts,
    holds,
    ...(at % 8 === 7 && { leave: ['2026-11-02', '2026-11-09'] as [string, string] }),
  };
}

const HOLDINGS = [
  {},
  { kind: 'SIGN_OFF', rank: 4 },
  { kind: 'OBSERVATION', valid_until: '2026-12-24' },
  { kind: 'ATTENDANCE', rank: 1 },
  { kind: 'QUALIFICATION' },
  { valid_until: '2026-10-01' },
  {},
  { kind: 'CREDIT', rank: 2 },
  { kind: 'SIGN_OFF', rank: 3 },
  null,
];

const input = (first = 50) => ({ needLevelId: world.levels.partnership, clusterId: world.clusters[0]!, first });
const match = () => world.of(MatchService).match(world.actor, input());
const answer = async () => JSON.stringify(await match());

describe('promise 1: a match is profession-blind', () => {
  it('answers byte for byte the same whatever professions, employers, hosts, staff levels and job titles there are', async () => {
    await fc.assert(await blindness(answer), { numRuns: RUNS });
  });

  it('would be caught if it looked: the same test fails an order by profession', async () => {
    const { failed } = await fc.check(await blindness(orderedByProfession), { numRuns: RUNS, endOnFailure: true });
    expect(failed).toBe(true);
  });

  it('answers the same with no right to read them', async () => {
    const before = await answer();
    await world.owner.query(`
      revoke select on profession, agency, role, post, practitioner from trivium_app;
      grant select (partnership_id, id) on practitioner to trivium_app;
      grant select (partnership_id, id, practitioner_id, role_id, employer_id, site_id, team_id, weekly_hours, line_manager_id,
                    clinical_supervisor_id, valid_from, valid_until, recorded_at, voided_at, record_id, line_manager_record_id,
                    clinical_supervisor_record_id, origin_id) on post to trivium_app`);
    await expect(world.of(PlaceQueries).agencies(world.actor)).rejects.toThrow();
    const after = await answer();
    await world.owner.query('grant select on profession, agency, role, post, practitioner to trivium_app');
    expect(after).toBe(before);
  });
});

interface Ids {
  people: Id[];
  posts: Id[];
  roles: Id[];
  agencies: Id[];
  professions: Id[];
}

const IDS = `
  select (select array_agg(id order by id) from practitioner) as people, (select array_agg(id order by id) from post) as posts,
         (select array_agg(id order by id) from role) as roles, (select array_agg(id order by id) from agency) as agencies,
         (select array_agg(id order by id) from profession) as professions`;

/** Which of a kind each row is given; null is blank, where a blank is possible. */
const aDisguise = fc.record({
  profession: fc.array(fc.option(fc.nat(2)), { minLength: PEOPLE, maxLength: PEOPLE }),
  employer: fc.infiniteStream(fc.nat(1)).map((stream) => [...stream.take(2 * PEOPLE)]),
  host: fc.infiniteStream(fc.option(fc.nat(1))).map((stream) => [...stream.take(2 * PEOPLE)]),
  role: fc.infiniteStream(fc.nat(1)).map((stream) => [...stream.take(2 * PEOPLE)]),
  staffLevel: fc.array(fc.constantFrom('FRONT_LINE', 'MIDDLE', 'STRATEGIC'), { minLength: 2, maxLength: 2 }),
  title: fc.array(
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
    { minLength: 2, maxLength: 2 },
  ),
});
type Disguise = typeof aDisguise extends fc.Arbitrary<infer T> ? T : never;

async function blindness(read: () => Promise<string>) {
  const ids = (await world.owner.query(IDS)).rows[0] as Ids;
  const before = await read();
  return fc.asyncProperty(aDisguise, async (given) => {
    await disguise(ids, given);
    expect(await read()).toBe(before);
  });
}

/* As the owner of the tables, triggers asleep: the application may change none of this on a post. */
async function disguise({ people, posts, roles, agencies, professions }: Ids, given: Disguise) {
  const pick = (ids: Id[], choices: (number | null)[]) =>
    choices.map((choice) => (choice === null ? null : ids[choice]!));
  const { owner } = world;
  const set = (table: string, column: string, type: string, ids: Id[], values: unknown[]) =>
    owner.query(
      `update ${table} t set ${column} = v.value from unnest($1::uuid[], $2::${type}[]) as v(id, value) where t.id = v.id`,
      [ids, values.slice(0, ids.length)],
    );
  await set('practitioner', 'profession_id', 'uuid', people, pick(professions, given.profession));
  await set('post', 'employer_id', 'uuid', posts, pick(agencies, given.employer));
  await set('post', 'host_id', 'uuid', posts, pick(agencies, given.host));
  await set('post', 'role_id', 'uuid', posts, pick(roles, given.role));
  await set('role', 'staff_level', 'text', roles, given.staffLevel);
  await set('role', 'name', 'text', roles, given.title);
}

async function orderedByProfession(): Promise<string> {
  const { rows } = await world.owner.query<{ id: Id }>('select id from practitioner order by profession_id, id');
  const position = new Map(rows.map(({ id }, at) => [id, at]));
  const listed = (await match()).people.map(({ practitioner }) => practitioner.id);
  return JSON.stringify(listed.sort((a, b) => position.get(a)! - position.get(b)!));
}

describe('a match over many people', () => {
  it('gives the same answer twice', async () => {
    expect(await answer()).toBe(await answer());
  });

  it('lists exactly those in the pool who lack no more than the limit, as standing says of each', async () => {
    const { people: listed, requirements, considered } = await match();
    const when = { on: world.actor.today, knownAt: null };
    const standings = await world.of(StandingQueries).against(world.actor, people, requirements, when);
    const lacking = (id: Id) =>
      standings.filter(({ practitionerId, state }) => practitionerId === id && state !== 'MET').length;
    const pool = people.filter((_, at) => at % 9 !== 8 && at % 8 !== 7);
    expect(considered).toBe(pool.length);
    expect(listed.map(({ practitioner }) => practitioner.id).sort()).toEqual(
      pool.filter((id) => lacking(id) <= 2).sort(),
    );
    for (const { practitioner, lacks } of listed) expect(lacks).toHaveLength(lacking(practitioner.id));
    expect(new Set(listed.map(({ lacks }) => lacks.length))).toEqual(new Set([0, 1, 2]));
    expect(listed.length).toBeLessThan(pool.length);
  });

  it('says who is tied, among people who are alike', async () => {
    const { people: listed } = await match();
    const alike = (id: Id) => people.indexOf(id) % 5 < 2;
    const tied = listed.filter((person) => person.tied).map(({ practitioner }) => practitioner.id);
    expect(tied.filter(alike).length).toBeGreaterThan(2);
    expect(tied.length).toBeLessThan(listed.length);
  });

  it('says why not of exactly those whom the full list has not, and the same position of the others', async () => {
    const positions = new Map((await match()).people.map(({ practitioner, position }) => [practitioner.id, position]));
    const property = fc.asyncProperty(
      fc.constantFrom(...people),
      fc.integer({ min: 1, max: 50 }),
      async (id, first) => {
        const { matched, position, failing } = await world.of(WhyNotService).whyNot(world.actor, input(first), id);
        expect({ matched, position }).toEqual({ matched: positions.has(id), position: positions.get(id) ?? null });
        if (!matched) expect(failing).not.toEqual([]);
        expect(failing.some(({ rule }) => rule === 'BELOW_FIRST')).toBe(matched && position! > first);
      },
    );
    await fc.assert(property, { numRuns: 2 * RUNS });
  });
});
