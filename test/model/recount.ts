import type pg from 'pg';
import type { Day } from '@app/kernel';
import { covers, rangesOf, withNeighbours, type Range } from './days.js';
import { factsOf, hundredths } from './facts.js';
import { capabilityInPostOn, headcountsOf, type CapabilityInPost, type Facts } from './capability-in-post-model.js';
import type { KnownAt } from './standing-model.js';
import { periodDifferences } from './standing-periods.js';

/** Of the days on which something changes, every so many. */
const EACH = 7;

/** What is stored of standing, capability in post and headcounts but is not what the facts say, or the other way round; empty is right. */
export async function recountDifferences(client: pg.Client): Promise<string[]> {
  const facts = await factsOf(client);
  const days = daysOfChange(facts);
  const expected = capabilityInPostOn(facts, days, 'infinity');
  const stored = await capabilityRows(client, 'capability_in_post');
  const found = await periodDifferences(client, facts);
  for (const day of days)
    found.push(
      ...differences(`capability ${day}`, keysOn(stored, day), expected.get(day)!.map(keyOf)),
      ...differences(`headcount ${day}`, await headcountsOn(client, day), modelHeadcounts(facts, expected.get(day)!)),
    );
  return found;
}

/** The same for `capability_in_post_by_facts` as known at an instant, which nothing stores. */
export async function believedDifferences(client: pg.Client, knownAt: KnownAt): Promise<string[]> {
  const facts = await factsOf(client, inMicroseconds(knownAt));
  const days = daysOfChange(facts);
  const expected = capabilityInPostOn(facts, days, inMicroseconds(knownAt));
  const everyone = '(select array_agg(id) from practitioner)';
  const said = await capabilityRows(client, `capability_in_post_by_facts(${everyone}, null, '${knownAt}')`);
  const found = days.flatMap((day) => differences(`believed ${day}`, keysOn(said, day), expected.get(day)!.map(keyOf)));
  // Counting is dear, and the same on each day.
  for (const day of days.filter((_, at) => at % EACH === 0))
    found.push(
      ...differences(
        `believed headcount ${day}`,
        await headcountsOn(client, day, knownAt),
        modelHeadcounts(facts, expected.get(day)!),
      ),
    );
  return found;
}

/* As the facts are read, so that instants compare as text. */
const inMicroseconds = (knownAt: KnownAt) => knownAt.replace(/\.(\d{3})Z$/, '.$1000Z');

/** Days on which somebody meets something that is asked, over all facts; to see that a test is about something. */
export async function daysOfCapability(client: pg.Client): Promise<number> {
  const facts = await factsOf(client);
  return [...capabilityInPostOn(facts, daysOfChange(facts), 'infinity').values()].filter((that) =>
    that.some(({ kind }) => kind !== 'IN_POST' && kind !== 'DUTY'),
  ).length;
}

function daysOfChange({ posts, carried, cells, evidence, rules, moves }: Facts): Day[] {
  const ranges: Range[] = [...posts, ...carried, ...cells, ...[...evidence.values()].flat(), ...rules.ladder];
  return withNeighbours([...ranges.flatMap(({ from, until }) => [from, until]), ...moves.map(({ from }) => from)]);
}

type StoredCapability = CapabilityInPost & { ranges: Range[] };

async function capabilityRows(client: pg.Client, from: string): Promise<StoredCapability[]> {
  const { rows } = await client.query(
    `select practitioner_id as person, post_id as post, requirement_set_id as "requirementSet",
            element_or_rank as "elementOrRank", kind, nullif(cluster_id, no_cluster()) as cluster,
            employer_id as employer, weekly_hours as hours, days::text from ${from}`,
  );
  return rows.map((row) => ({ ...row, hours: hundredths(row.hours), ranges: rangesOf(row.days) }));
}

const keyOf = ({ person, post, requirementSet, elementOrRank, kind, cluster, employer, hours }: CapabilityInPost) =>
  [person, post, requirementSet, elementOrRank, kind, cluster, employer, hours].join(' ');
const keysOn = (rows: StoredCapability[], day: Day) => rows.filter((row) => covers(row.ranges, day)).map(keyOf);

/* As answers read it: of all kinds, at all locations and employers. */
async function headcountsOn(client: pg.Client, day: Day, knownAt: KnownAt = 'infinity'): Promise<string[]> {
  const { rows } = await client.query<{ key: string; heads: number; hours: string }>(
    `select concat_ws(' ', kind, requirement_set_id, nullif(element_or_rank, ''), location_id, employer_id) as key, heads::int, weekly_hours as hours
       from headcount_on(array['IN_POST', 'DUTY', 'NEED_LEVEL', 'TASK', 'DUTY_ELEMENT', 'DUTY_RANK'],
                         array(select id from cluster) || no_cluster() || current_partnership(),
                         array(select id from agency) || current_partnership(), $1, $2)`,
    [day, knownAt],
  );
  return headcountKeys(new Map(rows.map(({ key, heads, hours }) => [key, { heads, hours: hundredths(hours)! }])));
}

const modelHeadcounts = (facts: Facts, counted: CapabilityInPost[]) => headcountKeys(headcountsOf(facts, counted));

const headcountKeys = (sums: Map<string, { heads: number; hours: number }>) =>
  [...sums]
    .filter(([, { heads, hours }]) => heads || hours)
    .map(([key, { heads, hours }]) => `${key} ${heads} ${hours}`);

function differences(what: string, said: string[], expected: string[]): string[] {
  const [saidOnce, expectedOnce] = [new Set(said), new Set(expected)];
  return [
    ...said.filter((key) => !expectedOnce.has(key)).map((key) => `${what}: wrongly ${key}`),
    ...expected.filter((key) => !saidOnce.has(key)).map((key) => `${what}: missing ${key}`),
    ...(said.length === saidOnce.size ? [] : [`${what}: something twice`]),
  ];
}
