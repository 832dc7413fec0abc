import type pg from 'pg';
import type { Day, Id } from '@app/kernel';
import { covers, rangesOf, withNeighbours, type Range } from './days.js';
import { factsOf, hundredths } from './facts.js';
import { placedOn, talliesOf, type Facts, type Placed } from './placed-model.js';
import type { KnownAt } from './standing-model.js';

/** What is stored as placed and tallied but is not what the facts say, or the other way round; empty is right. */
export async function recountDifferences(client: pg.Client): Promise<string[]> {
  const facts = await factsOf(client);
  const days = daysOfChange(facts);
  const expected = placedOn(facts, days, 'infinity');
  const placed = await placedRows(client, 'placed');
  const found: string[] = [];
  for (const day of days)
    found.push(
      ...differences(`placed ${day}`, keysOn(placed, day), expected.get(day)!.map(keyOf)),
      ...differences(`tally ${day}`, await talliesOn(client, day), modelTallies(facts, expected.get(day)!)),
    );
  return found;
}

/** The same for `placed_by_facts` as known at an instant, which nothing stores. */
export async function believedDifferences(client: pg.Client, knownAt: KnownAt): Promise<string[]> {
  const facts = await factsOf(client);
  const days = daysOfChange(facts);
  const expected = placedOn(facts, days, inMicroseconds(knownAt));
  const everyone = '(select array_agg(id) from practitioner)';
  const said = await placedRows(client, `placed_by_facts(${everyone}, null, '${knownAt}')`);
  return days.flatMap((day) => differences(`believed ${day}`, keysOn(said, day), expected.get(day)!.map(keyOf)));
}

/* As the facts are read, so that instants compare as text. */
const inMicroseconds = (knownAt: KnownAt) => knownAt.replace(/\.(\d{3})Z$/, '.$1000Z');

/** Days on which something counts that day, over all facts; to see that a test is about something. */
export async function placedDays(client: pg.Client): Promise<number> {
  const facts = await factsOf(client);
  return [...placedOn(facts, daysOfChange(facts), 'infinity').values()].filter((placed) => placed.length > 0).length;
}

function daysOfChange({ posts, carried, cells, evidence, rules }: Facts): Day[] {
  const ranges: Range[] = [...posts, ...carried, ...cells, ...[...evidence.values()].flat(), ...rules.ladder];
  return withNeighbours(ranges.flatMap(({ from, until }) => [from, until]));
}

type PlacedRow = Placed & { ranges: Range[] };

async function placedRows(client: pg.Client, from: string): Promise<PlacedRow[]> {
  const { rows } = await client.query(
    `select practitioner_id as person, post_id as post, ask_id as ask, part, kind, cluster_id as cluster,
            weekly_hours as hours, days::text from ${from}`,
  );
  return rows.map((row) => ({ ...row, hours: hundredths(row.hours), ranges: rangesOf(row.days) }));
}

const keyOf = ({ person, post, ask, part, kind, cluster, hours }: Placed) =>
  [person, post, ask, part, kind, cluster, hours].join(' ');
const keysOn = (rows: PlacedRow[], day: Day) => rows.filter((row) => covers(row.ranges, day)).map(keyOf);

interface Tally {
  ask: Id;
  place: Id;
  heads: number;
  hours: string;
}

/* As answers read it. */
async function talliesOn(client: pg.Client, day: Day): Promise<string[]> {
  const { rows } = await client.query<Tally>(
    `select need_level_id as ask, place_id as place, heads::int, weekly_hours as hours from held_by_place($1, 'infinity')`,
    [day],
  );
  return tallyKeys(
    new Map(rows.map(({ ask, place, heads, hours }) => [`${ask} ${place}`, { heads, hours: hundredths(hours)! }])),
  );
}

const modelTallies = (facts: Facts, placed: Placed[]) => tallyKeys(talliesOf(facts, placed));

const tallyKeys = (sums: Map<string, { heads: number; hours: number }>) =>
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
