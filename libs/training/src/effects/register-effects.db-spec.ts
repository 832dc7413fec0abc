import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { addDays, type Day, type Id, type Instant } from '@app/kernel';
import { pairKey, type Facts } from '../../../../test/model/capability-in-post-model.js';
import { factsOf } from '../../../../test/model/facts.js';
import { counts, heldOn, inRange, piecesOf } from '../../../../test/model/standing-model.js';
import { cloneDatabase } from '../../../../test/support/test-server.js';
import { asApplication } from '../../../../test/support/world.js';
import { PARTNERSHIPS } from '../../../../seeds/index.js';

let app: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase('demo');
  app = await asApplication(clone.url, PARTNERSHIPS.demo);
  close = async () => {
    await app.end();
    await clone.drop();
  };
});
afterAll(() => close());

interface Asked {
  asker: Id;
  competency: Id;
  rank: number;
  from: Day;
  until: Day | null;
  recordedAt: Instant;
  voidedAt: Instant | null;
}

type Effects = Record<Id, { again: number; first: number; lost: number; raised: number; lowered: number }>;

it('of every session of half a year, what is told equals a count of the facts', async () => {
  const facts = await factsOf(app);
  const asked = (await app.query(ASKED)).rows as Asked[];
  const sessions = (await app.query(SESSIONS)).rows as { id: Id; heldOn: Day }[];
  expect(sessions.length).toBeGreaterThan(40);
  let changed = 0;
  for (const { id, heldOn: day } of sessions) {
    const given = (await app.query(GIVEN, [id])).rows as Pair[];
    const told = await app.query(
      `select competency_id, again::int, first::int, lost::int, raised::int, lowered::int from register_effects($1)`,
      [id],
    );
    const expected = effectsOf({ facts, asked, given, day });
    expect({
      id,
      day,
      ...Object.fromEntries(told.rows.map(({ competency_id, ...one }) => [competency_id, one])),
    }).toEqual({ id, day, ...expected });
    changed += Object.values(expected).filter((one) => one.again + one.first + one.raised > 0).length;
  }
  expect(changed).toBeGreaterThan(40);
});

interface Pair {
  person: Id;
  competency: Id;
}
interface Given {
  facts: Facts;
  asked: Asked[];
  given: Pair[];
  day: Day;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const KNOWN = `${instant('recorded_at')} as "recordedAt", ${instant('voided_at')} as "voidedAt"`;

function effectsOf({ facts, asked, given, day }: Given): Effects {
  const effects: Effects = {};
  for (const { person, competency } of given) {
    const effect = (effects[competency] ??= { again: 0, first: 0, lost: 0, raised: 0, lowered: 0 });
    const pieces = piecesOf(facts.evidence.get(pairKey(person, competency)) ?? [], facts.rules, 'infinity');
    const rankOn = (on: Day) => heldOn(pieces, on).rank;
    const [before, after] = [rankOn(addDays(day, -1)), rankOn(day)];
    if (after > before) effect.raised += 1;
    if (after < before) effect.lowered += 1;
    const required = highestAsked(facts, asked, { person, competency, day });
    if (required === 0) continue;
    // What is held rises on the first day of a piece alone.
    const everMet = pieces.some(({ fact }) => fact.from < day && rankOn(fact.from) >= required);
    if (after >= required && before < required) effect[everMet ? 'again' : 'first'] += 1;
    if (before >= required && after < required) effect.lost += 1;
  }
  return effects;
}

function highestAsked(facts: Facts, asked: Asked[], of: Pair & { day: Day }): number {
  const isLive = (dated: { from: Day; until: Day | null; recordedAt: Instant; voidedAt: Instant | null }) =>
    counts(dated, 'infinity') && inRange(dated.from, dated.until, of.day);
  const askers = new Set([
    ...facts.posts.filter((post) => post.person === of.person && isLive(post)).map(({ role }) => role),
    ...facts.carried.filter((one) => one.person === of.person && isLive(one)).map((one) => one.function),
  ]);
  const ranks = asked.filter((one) => one.competency === of.competency && askers.has(one.asker) && isLive(one));
  return Math.max(0, ...ranks.map(({ rank }) => rank));
}

const DATED = `valid_from::text as "from", valid_until::text as until, ${KNOWN}`;
const ASKED = `
  select role_id as asker, competency_id as competency, rank, ${DATED} from role_requirement where essential
  union all
  select function_id, competency_id, rank, ${DATED} from function_requirement where essential`;
const GIVEN = `
  select distinct practitioner_id as person, competency_id as competency from evidence
   where voided_at is null and source_id in (select id from attendance_mark where session_id = $1
                                             union all select id from assessment_result where session_id = $1)`;
const SESSIONS = `
  select s.id, s.held_on::text as "heldOn" from session s
   where held_on between '2026-05-01' and '2026-11-01' and exists (select from attendance_mark m where m.session_id = s.id and m.voided_at is null)
   order by held_on, id`;
