import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Id, newId } from '@app/kernel';
import type { Facts } from '../../../test/model/capability-in-post-model.js';
import { factsOf } from '../../../test/model/facts.js';
import { aGoodHistory, dayAt, evidenceRow, factOf } from '../../../test/model/histories.js';
import { isTied, type Leave, matchOf, type Placed } from '../../../test/model/match-model.js';
import { type Drawn, holds, LONG } from '../../../test/model/random.js';
import { insert } from '../../../test/support/world.js';
import { type MatchInput, MatchQueries, MatchQuestions } from './match/index.js';
import type { Ranking } from './match/match.queries.js';
import { addPerson, type MatchWorld, matchWorld } from './spec.world.js';

const PEOPLE = 90;
const COMPETENCIES = 6;
const QUESTIONS = 70;
const WHERE = ['IN_CLUSTER', 'IN_AREA', 'ELSEWHERE'];

let world: MatchWorld;
let facts: Facts;
let leaves: Leave[];
let setting: { justShortLimit: number; lapseWindow: number };
/** Of neighbours in rankings, which of the criteria in turn put the one before the other; the last is the id alone. */
const decidedBy = [0, 0, 0, 0, 0, 0];

/* Days after the first on which it was recorded, and voided after that. */
const recorded = fc.record({ at: fc.constantFrom(0, 0, 0, 20), voidedAfter: fc.option(fc.nat(25), { freq: 1 }) });
const knownFrom = ({ at, voidedAfter }: Drawn<typeof recorded>) => ({
  recorded_at: `${dayAt(at)}T09:00:00Z`,
  voided_at: voidedAfter === null ? null : `${dayAt(at + voidedAfter)}T09:00:00Z`,
  void_reason: voidedAfter === null ? null : 'mistaken',
});

const aPerson = fc.record({
  histories: fc.array(aGoodHistory, { minLength: COMPETENCIES, maxLength: COMPETENCIES }),
  posts: fc.array(
    fc.record({
      site: fc.option(fc.nat(4), { freq: 5 }),
      team: fc.option(fc.nat(1), { freq: 1 }),
      hours: fc.constantFrom(null, 0, 18.5, 37),
      until: fc.option(fc.nat(60), { freq: 1 }),
      known: recorded,
    }),
    { minLength: 1, maxLength: 2 },
  ),
  leave: fc.option(fc.record({ from: fc.nat(40), lasts: fc.integer({ min: 1, max: 20 }), known: recorded }), {
    freq: 1,
  }),
});

beforeAll(async () => {
  world = await matchWorld();
  // Short, so that what is met often runs out on its last day or the next.
  await world.owner.query('update partnership set lapse_window = 7');
  const drawn = fc.sample(aPerson, { seed: 2_026, numRuns: PEOPLE });
  for (const [at, one] of drawn.entries()) await add(one, at);
  facts = await factsOf(world.owner);
  leaves = (await world.owner.query(LEAVES)).rows;
  setting = (await world.owner.query(SETTING)).rows[0];
}, LONG);
afterAll(() => world.close());

async function add({ histories, posts, leave }: Drawn<typeof aPerson>, at: number) {
  const sites = [...world.sites, world.farSite];
  const practitioner_id = await addPerson(world, {
    name: `P${at}`,
    holds: [],
    posts: posts.map(({ site, team, hours, until, known }) => ({
      ...knownFrom(known),
      site_id: site === null ? null : sites[site],
      team_id: team === null ? null : world.teams[team],
      weekly_hours: hours,
      valid_from: '2025-12-01',
      valid_until: until === null ? null : dayAt(until),
    })),
  });
  if (leave) {
    const days = { valid_from: dayAt(leave.from), valid_until: dayAt(leave.from + leave.lasts) };
    await insert(world.owner, 'leave', [{ id: newId(), practitioner_id, ...days, ...knownFrom(leave.known) }]);
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
  await insert(world.owner, 'evidence', evidence);
}

const LEAVES = `
  select practitioner_id as person, valid_from as "from", valid_until as until,
         to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", to_char(voided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "voidedAt" from leave`;
const SETTING = `select just_short_limit as "justShortLimit", lapse_window as "lapseWindow" from partnership where id = current_partnership()`;

const aQuestion = fc.record({
  on: fc.nat(80).map((offset) => dayAt(offset - 5)),
  knownAt: fc.option(fc.nat(60).map(dayAt), { freq: 1 }),
  within: fc.constantFrom('CLUSTER' as const, 'AREA' as const, 'PARTNERSHIP' as const, 'PARTNERSHIP' as const),
  cluster: fc.nat(1),
  themes: fc.option(fc.subarray([0, 1]), { freq: 1 }),
  first: fc.integer({ min: 1, max: 50 }),
});

describe('a match over random people, against a plain model', () => {
  it(
    'puts the same people in the same places, counts the same, and says the same of whom it asks about',
    () => holds(fc.asyncProperty(aQuestion, fc.nat(PEOPLE - 1), agrees), { numRuns: QUESTIONS, seed: 11 }),
    LONG,
  );

  it('was about rankings in which each criterion decides somewhere', () =>
    expect(decidedBy.filter((times) => times < 5)).toEqual([]));

  async function agrees(drawn: Drawn<typeof aQuestion>, whom: number) {
    const { on, knownAt, within, first } = drawn;
    const themeIds = drawn.themes?.map((at) => [world.theme, world.otherTheme][at]!);
    const clusterId = world.clusters[drawn.cluster]!;
    const input: MatchInput = {
      needLevelId: world.levels.partnership,
      themeIds,
      clusterId,
      within,
      on,
      knownAt,
      first,
    };
    const question = await world.of(MatchQuestions).of(world.actor, input);
    const person = [...new Set(facts.posts.map((post) => post.person))].sort()[whom]!;
    const said = await world.of(MatchQueries).ranking(world.actor, question, person);
    const area = question.areaClusterIds;
    const expected = matchOf(facts, leaves, {
      requirements: question.requirements.map(({ competencyId, rank }) => ({ competency: competencyId, rank })),
      on,
      knownAt: knownAt ? `${knownAt}T23:59:59.999999Z` : 'infinity',
      cluster: clusterId,
      area,
      within: within === 'PARTNERSHIP' ? null : within === 'AREA' ? area : [clusterId],
      justShortLimit: setting.justShortLimit,
      windowEnd: addDays(on, setting.lapseWindow),
    });
    expect(inShort(said)).toEqual(inShortOf(expected, first, person));
    note(expected.ranked);
  }
});

const inShort = ({ considered, counts, people }: Ranking) => ({
  considered,
  counts: counts.map(({ where, meeting, justShort }) => `${where} ${meeting} ${justShort}`),
  people: people.map((one) => `${one.position} ${one.practitionerId} ${one.where} ${one.tied}`),
});

function inShortOf({ considered, ranked }: ReturnType<typeof matchOf>, first: number, person: Id) {
  const counted = WHERE.map((name, where) => {
    const there = ranked.filter((one) => one.where === where);
    const meeting = there.filter(({ lacks }) => lacks === 0).length;
    return `${name} ${meeting} ${there.length - meeting}`;
  });
  const near = ranked.filter(({ where }) => where === 0).slice(0, first);
  const shown = ranked.flatMap((one, at) => {
    const tied = isTied(one, ranked[at - 1]) || isTied(one, ranked[at + 1]);
    const isShown = at < first || near.includes(one) || one.person === person;
    return isShown ? [`${at + 1} ${one.person} ${WHERE[one.where]} ${tied}`] : [];
  });
  return { considered, counts: counted, people: shown };
}

function note(ranked: Placed[]) {
  for (const [at, one] of ranked.entries()) {
    const next = ranked[at + 1];
    if (!next) continue;
    const by = one.scores.findIndex((score, index) => score !== next.scores[index]);
    decidedBy[by < 0 ? 5 : by]! += 1;
  }
}
