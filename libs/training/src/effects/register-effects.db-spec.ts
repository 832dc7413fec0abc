import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { addDays, type Day, type Id, type Instant } from '@app/kernel';
import { pairKey, type Facts } from '../../../../test/model/capability-in-post-model.js';
import { factsOf } from '../../../../test/model/facts.js';
import { counts, heldOn, inRange, isLive, piecesOf } from '../../../../test/model/standing-model.js';
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

type Effects = Record<Id, typeof NONE>;

it('of every session of half a year, what is told equals a count of the facts', async () => {
  await judgeSome();
  const facts = await factsOf(app);
  const asked = (await app.query(ASKED)).rows as Asked[];
  const sessions = (await app.query(SESSIONS)).rows as { id: Id; heldOn: Day }[];
  expect(sessions.length).toBeGreaterThan(40);
  const changed = { ...NONE };
  for (const { id, heldOn: day } of sessions) {
    const given = (await app.query(GIVEN, [id])).rows as Given[];
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
    for (const one of Object.values(expected)) for (const kind of KINDS) changed[kind] += one[kind];
  }
  expect(KINDS.filter((kind) => changed[kind] === 0)).toEqual([]);
});

/* Of some who were there somebody said, on the day or days later, that they showed less, or more; of others, a week before, that they showed nothing. Of a fourth what they
   had reached runs out that very day and they had reached less besides, without end; half of these had nothing else. */
async function judgeSome() {
  await app.query('begin');
  await app.query(JUDGE);
  await app.query('commit');
}

interface Pair {
  person: Id;
  competency: Id;
}
/** One piece of evidence by the register or the results. */
interface Given extends Pair {
  id: Id;
  kind: string;
  stated: number;
  from: Day;
}
interface Told {
  facts: Facts;
  asked: Asked[];
  given: Given[];
  day: Day;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const KNOWN = `${instant('recorded_at')} as "recordedAt", ${instant('voided_at')} as "voidedAt"`;

const NONE = { again: 0, first: 0, lost: 0, raised: 0, lowered: 0 };

function effectsOf({ given, ...of }: Told): Effects {
  const pairs = new Map<string, Given[]>();
  for (const one of given) {
    const pair = pairKey(one.person, one.competency);
    pairs.set(pair, [...(pairs.get(pair) ?? []), one]);
  }
  const effects: Effects = {};
  for (const own of pairs.values()) {
    const effect = (effects[own[0]!.competency] ??= { ...NONE });
    for (const kind of changedFor(own, of)) effect[kind] += 1;
  }
  return effects;
}

/* What the evidence that one register gave to one person in one competency changed for them. */
function changedFor(own: Given[], { facts, asked, day }: Omit<Told, 'given'>): (typeof KINDS)[number][] {
  const { person, competency } = own[0]!;
  const pieces = piecesOf(facts.evidence.get(pairKey(person, competency)) ?? [], facts.rules, 'infinity');
  const days = own.map(({ from }) => from).sort();
  const before = heldOn(pieces, addDays(days[0]!, -1)).rank;
  const { rank: after, decider } = heldOn(pieces, days.at(-1)!);
  const decides = own.some(({ id }) => id === decider?.fact.id);
  /* The highest that a judgement of this session ended, where it would have gone on. */
  const ended = pieces.filter(
    (piece) =>
      isLive(piece, addDays(days[0]!, -1)) &&
      piece.fact.until !== piece.end &&
      own.some(({ kind, stated, from }) => kind === 'ASSESSMENT' && from === piece.end && stated < piece.capped),
  );
  const taken = Math.max(0, ...ended.map(({ capped }) => capped));
  const required = highestAsked(facts, asked, { person, competency, day }) || Infinity;
  // What is held rises on the first day of a piece alone.
  const everMet = pieces.some(({ fact }) => fact.from < days[0]! && heldOn(pieces, fact.from).rank >= required);
  const meets = decides && after >= required && before < required;
  const changes = {
    again: meets && everMet,
    first: meets && !everMet,
    lost: taken >= required && before >= required && after < required,
    raised: decides && after > before,
    lowered: taken > after && after < before,
  };
  return KINDS.filter((kind) => changes[kind]);
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
const KINDS = ['again', 'first', 'lost', 'raised', 'lowered'] as const;
const JUDGE = `
  with judged as (
    select gen_random_uuid() as id, m.session_id, e.practitioner_id, e.competency_id, e.valid_from, row_number() over (order by e.id) as n, m.recorded_by
      from attendance_mark m join session s on s.id = m.session_id join evidence e on e.source_id = m.id and e.voided_at is null
     where m.voided_at is null and s.held_on between '2026-05-01' and '2026-10-01'
       and not exists (select from assessment_result r where r.session_id = s.id and r.practitioner_id = m.practitioner_id)
     order by e.id limit 800),
  taken_back as (
    update evidence e set voided_at = partnership_now(), void_reason = 'mistaken' from judged j
     where n % 8 = 0 and e.voided_at is null and e.practitioner_id = j.practitioner_id and e.competency_id = j.competency_id and e.rank > 1 and e.valid_from < j.valid_from),
  result as (
    insert into assessment_result (id, session_id, practitioner_id, competency_id, rank, recorded_by)
    select id, session_id, practitioner_id, competency_id, n % 4, recorded_by from judged where n % 5 > 0)
  insert into evidence (id, practitioner_id, competency_id, kind, rank, valid_from, valid_until, source_id, recorded_by)
  select gen_random_uuid(), practitioner_id, competency_id, 'ASSESSMENT', n % 4, valid_from + case when n % 4 = 0 then 0 else (n % 3)::int end, null::date, id, recorded_by from judged where n % 5 > 0
  union all
  select gen_random_uuid(), practitioner_id, competency_id, 'OBSERVATION', 0, valid_from - 7, null, gen_random_uuid(), recorded_by from judged where n % 5 = 0
  union all
  select gen_random_uuid(), practitioner_id, competency_id, 'QUALIFICATION', 3, valid_from - 100, valid_from, gen_random_uuid(), recorded_by
    from judged where n % 4 = 0
  union all
  select gen_random_uuid(), practitioner_id, competency_id, 'CREDIT', 1, valid_from - 60, null, gen_random_uuid(), recorded_by
    from judged where n % 4 = 0`;
const GIVEN = `
  select id, practitioner_id as person, competency_id as competency, kind, rank as stated, valid_from::text as "from" from evidence
   where voided_at is null and source_id in (select id from attendance_mark where session_id = $1
                                             union all select id from assessment_result where session_id = $1)`;
const SESSIONS = `
  select s.id, s.held_on::text as "heldOn" from session s
   where held_on between '2026-05-01' and '2026-11-01' and exists (select from attendance_mark m where m.session_id = s.id and m.voided_at is null)
   order by held_on, id`;
