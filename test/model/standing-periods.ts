import type pg from 'pg';
import type { Day } from '@app/kernel';
import type { Facts } from './capability-in-post-model.js';
import { withNeighbours } from './days.js';
import { heldOn, inRange, piecesOf, type Piece } from './standing-model.js';

interface Stored {
  pair: string;
  from: Day;
  until: Day | null;
  said: string;
}

/** What is stored of what people hold, and until when, but is not what the facts say, or the other way round; empty is right. */
export async function periodDifferences(client: pg.Client, { evidence, rules }: Facts): Promise<string[]> {
  const { rows } = await client.query<Stored>(STORED);
  const stored = new Map<string, Stored[]>();
  for (const row of rows) stored.set(row.pair, [...(stored.get(row.pair) ?? []), row]);
  const pairs = new Set([...evidence.keys(), ...stored.keys()]);
  return [...pairs].flatMap((pair) => {
    const pieces = piecesOf(evidence.get(pair) ?? [], rules, 'infinity');
    const turns = pieces.flatMap(({ fact, end }) => [fact.from, end]).filter((day) => day !== null);
    const kept = stored.get(pair) ?? [];
    const days = withNeighbours([...turns, ...kept.flatMap(({ from, until }) => [from, until])]);
    return days.flatMap((day) => {
      const said = kept.filter(({ from, until }) => inRange(from, until, day)).map((row) => row.said);
      const expected = expectedOn(pieces, turns, day);
      return String(said) === String(expected) ? [] : [`standing ${pair} ${day}: ${said} is not ${expected}`];
    });
  });
}

function expectedOn(pieces: Piece[], turns: Day[], day: Day): string[] {
  const { rank, decider } = heldOn(pieces, day);
  if (!decider) return [];
  const after = turns.filter((turn) => turn > day).sort();
  const until = (least: number) => after.find((turn) => heldOn(pieces, turn).rank < least) ?? 'never';
  return [`${rank} ${decider.fact.kind} ${Array.from({ length: rank }, (_, at) => until(at + 1)).join()}`];
}

const STORED = `
  select practitioner_id || ' ' || line_id as pair, valid_from as "from", valid_until as until,
         concat_ws(' ', rank, kind, array_to_string(met_until, ',', 'never')) as said
    from standing_period`;
