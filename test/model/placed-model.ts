import type { Day, Id, Instant } from '@app/kernel';
import {
  counts,
  heldOn,
  inRange,
  piecesOf,
  type Fact,
  type KnownAt,
  type Piece,
  type Rules,
} from './standing-model.js';

/** Who meets what is asked on a day while in post, by "Required against held" and "Heads, FTE, place" of the rules. */
interface Dated {
  from: Day;
  until: Day | null;
  recordedAt: Instant;
  voidedAt: Instant | null;
}

export interface Post extends Dated {
  id: Id;
  person: Id;
  role: Id;
  site: Id | null;
  team: Id | null;
  /** Hundredths of an hour a week, so that sums are exact; null is unknown. */
  hours: number | null;
}

/** A function that a person carries beside any post. */
export interface Carried extends Dated {
  person: Id;
  function: Id;
}

/** One competency at a rank that an ask (a need level, a task, an element or a rank of a duty) takes from a day until a day. */
export interface Cell extends Dated {
  ask: Id;
  part: string;
  kind: string;
  /** The role or function that asks; null where it is asked of everybody. */
  duty: Id | null;
  competency: Id;
  rank: number;
}

export interface Facts {
  partnership: Id;
  posts: Post[];
  carried: Carried[];
  cells: Cell[];
  /** By `person competency`. */
  evidence: Map<string, Fact[]>;
  rules: Rules;
  clusterOfSite: Map<Id, Id>;
  clusterOfTeam: Map<Id, Id | null>;
}

export interface Placed {
  person: Id;
  post: Id;
  ask: Id;
  part: string;
  kind: string;
  cluster: Id | null;
  hours: number | null;
}

export const NO_CLUSTER = '00000000-0000-0000-0000-000000000000';
export const pairKey = (person: Id, competency: Id) => `${person} ${competency}`;

/** The site's cluster, else the team's, else none. */
export const clusterOf = (facts: Facts, post: Post): Id | null =>
  (post.site && facts.clusterOfSite.get(post.site)) ?? (post.team && facts.clusterOfTeam.get(post.team)) ?? null;

/** Everything placed on each of the days, as known at an instant. */
export function placedOn(facts: Facts, days: Day[], knownAt: KnownAt): Map<Day, Placed[]> {
  const holdings = new Map<string, Piece[]>();
  for (const [pair, own] of facts.evidence) holdings.set(pair, piecesOf(own, facts.rules, knownAt));
  const posts = facts.posts.filter((post) => counts(post, knownAt));
  const carried = facts.carried.filter((one) => counts(one, knownAt));
  const cells = facts.cells.filter((cell) => counts(cell, knownAt));
  const known = { ...facts, posts, carried };
  return new Map(days.map((day) => [day, placedThatDay(known, asksOn(cells, day), holdings, day)]));
}

/* The cells in force that day, together by ask; an ask without any is not there, so nobody meets it. */
function asksOn(cells: Cell[], day: Day): Cell[][] {
  const asks = new Map<string, Cell[]>();
  for (const cell of cells.filter(({ from, until }) => inRange(from, until, day))) {
    const key = `${cell.ask} ${cell.part}`;
    asks.set(key, [...(asks.get(key) ?? []), cell]);
  }
  return [...asks.values()];
}

function placedThatDay(facts: Facts, asks: Cell[][], holdings: Map<string, Piece[]>, day: Day): Placed[] {
  const held = new Map<string, number>();
  const rankOf = (pair: string) => {
    const known = held.get(pair) ?? heldOn(holdings.get(pair) ?? [], day).rank;
    held.set(pair, known);
    return known;
  };
  const live = facts.posts.filter(({ from, until }) => inRange(from, until, day));
  const carried = facts.carried.filter(({ from, until }) => inRange(from, until, day));
  const has = (post: Post, duty: Id | null) =>
    duty === null || duty === post.role || carried.some((one) => one.person === post.person && one.function === duty);
  const meets = (post: Post, ask: Cell[]) =>
    ask.every((cell) => has(post, cell.duty) && rankOf(pairKey(post.person, cell.competency)) >= cell.rank);
  return live.flatMap((post) =>
    asks.filter((ask) => meets(post, ask)).map((ask) => placing(post, ask[0]!, clusterOf(facts, post))),
  );
}

const placing = ({ person, id, hours }: Post, { ask, part, kind }: Cell, cluster: Id | null): Placed => ({
  person,
  post: id,
  ask,
  part,
  kind,
  cluster,
  hours,
});

/** Heads and hundredths of hours by `ask place`, where a place is a cluster, no cluster, or the whole partnership. */
export function talliesOf(facts: Facts, placed: Placed[]): Map<string, { heads: number; hours: number }> {
  const cells = new Map<string, Placed[]>();
  for (const one of placed.filter(({ kind }) => kind === 'need level'))
    for (const place of [one.cluster ?? NO_CLUSTER, facts.partnership]) {
      const key = `${one.ask} ${place}`;
      cells.set(key, [...(cells.get(key) ?? []), one]);
    }
  return new Map([...cells].map(([key, all]) => [key, { heads: headsOf(all), hours: hoursOf(all) }]));
}

const headsOf = (placed: Placed[]) => new Set(placed.map(({ person }) => person)).size;
const hoursOf = (placed: Placed[]) => placed.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
