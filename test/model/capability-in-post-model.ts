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

/** Who meets what is asked on a day while in post, by "Required against held" and "Heads, FTE, location" of the rules. */
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
  employer: Id;
  site: Id | null;
  team: Id | null;
  /** Hundredths of an hour a week, so that sums are exact; null is unknown. */
  hours: number | null;
}

/** A site or a team lies elsewhere from a day on; null is in no cluster. */
export interface Move {
  place: Id;
  to: Id | null;
  from: Day;
  recordedAt: Instant;
  voidedAt: Instant | null;
}

/** A function that a person carries beside any post. */
export interface Carried extends Dated {
  person: Id;
  function: Id;
}

/** One competency at a rank that a requirement set (a need level, a task, an element or a rank of a duty) takes from a day until a day. */
export interface Cell extends Dated {
  requirementSet: Id;
  elementOrRank: string;
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
  moves: Move[];
}

export interface CapabilityInPost {
  person: Id;
  post: Id;
  requirementSet: Id;
  elementOrRank: string;
  kind: string;
  cluster: Id | null;
  employer: Id;
  hours: number | null;
}

export const NO_CLUSTER = '00000000-0000-0000-0000-000000000000';
export const pairKey = (person: Id, competency: Id) => `${person} ${competency}`;

/** The site's cluster that day as it was known, else the team's, else none. */
export const clusterOf = (facts: Facts, { site, team }: Post, on: Day, knownAt: KnownAt): Id | null => {
  const moves = facts.moves.filter((move) => move.from <= on && counts(move, knownAt));
  const lies = (place: Id | null, atFirst: Map<Id, Id | null>) => place && lastOf(moves, place, atFirst);
  return lies(site, facts.clusterOfSite) || lies(team, facts.clusterOfTeam) || null;
};

/* Where the last of these moves put it; without any, where it lay at first. */
function lastOf(moves: Move[], place: Id, atFirst: Map<Id, Id | null>): Id | null {
  const its = moves.filter((move) => move.place === place).sort((one, other) => (one.from < other.from ? -1 : 1));
  const last = its.at(-1);
  return last ? last.to : (atFirst.get(place) ?? null);
}

/** Everybody who meets a requirement set in a post on each of the days, as known at an instant. */
export function capabilityInPostOn(facts: Facts, days: Day[], knownAt: KnownAt): Map<Day, CapabilityInPost[]> {
  const holdings = new Map<string, Piece[]>();
  for (const [pair, own] of facts.evidence) holdings.set(pair, piecesOf(own, facts.rules, knownAt));
  const posts = facts.posts.filter((post) => counts(post, knownAt));
  const carried = facts.carried.filter((one) => counts(one, knownAt));
  const cells = facts.cells.filter((cell) => counts(cell, knownAt));
  const known = { ...facts, posts, carried };
  return new Map(days.map((day) => [day, capabilityThatDay(known, setsOn(cells, day), holdings, { day, knownAt })]));
}

/* The cells in force that day, together by set; a set without any is not there, so nobody meets it. */
function setsOn(cells: Cell[], day: Day): Cell[][] {
  const sets = new Map<string, Cell[]>();
  for (const cell of cells.filter(({ from, until }) => inRange(from, until, day))) {
    const key = `${cell.requirementSet} ${cell.elementOrRank}`;
    sets.set(key, [...(sets.get(key) ?? []), cell]);
  }
  return [...sets.values()];
}

interface Asked {
  day: Day;
  knownAt: KnownAt;
}

function capabilityThatDay(
  facts: Facts,
  sets: Cell[][],
  holdings: Map<string, Piece[]>,
  { day, knownAt }: Asked,
): CapabilityInPost[] {
  const cluster = (post: Post) => clusterOf(facts, post, day, knownAt);
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
  const inPost = (post: Post): CapabilityInPost[] => [
    meeting(post, { requirementSet: facts.partnership, elementOrRank: '', kind: 'IN_POST' }, cluster(post)),
    ...[post.role, ...carried.flatMap((one) => (one.person === post.person ? [one.function] : []))].map((duty) =>
      meeting(post, { requirementSet: duty, elementOrRank: '', kind: 'DUTY' }, cluster(post)),
    ),
  ];
  const meets = (post: Post, set: Cell[]) =>
    set.every((cell) => has(post, cell.duty) && rankOf(pairKey(post.person, cell.competency)) >= cell.rank);
  return live.flatMap((post) => [
    ...once(inPost(post)),
    ...sets.filter((set) => meets(post, set)).map((set) => meeting(post, set[0]!, cluster(post))),
  ]);
}

/* A function may be carried twice at a time. */
const once = (rows: CapabilityInPost[]) => [...new Map(rows.map((row) => [row.requirementSet, row])).values()];

const meeting = (
  { person, id, hours, employer }: Post,
  { requirementSet, elementOrRank, kind }: Pick<Cell, 'requirementSet' | 'elementOrRank' | 'kind'>,
  cluster: Id | null,
): CapabilityInPost => ({
  person,
  post: id,
  requirementSet,
  elementOrRank,
  kind,
  cluster,
  employer,
  hours,
});

/** Heads and hundredths of hours by `kind set element location employer`, where the partnership is the whole, and all employers. */
export function headcountsOf(facts: Facts, counted: CapabilityInPost[]): Map<string, { heads: number; hours: number }> {
  const cells = new Map<string, CapabilityInPost[]>();
  for (const one of counted)
    for (const [location, employer] of placesOf(one, facts.partnership)) {
      const key = [one.kind, one.requirementSet, one.elementOrRank, location, employer].filter(Boolean).join(' ');
      cells.set(key, [...(cells.get(key) ?? []), one]);
    }
  return new Map([...cells].map(([key, all]) => [key, { heads: headsOf(all), hours: hoursOf(all) }]));
}

/* What planners ask: those in post and of a need level by cluster and by employer, duties by cluster, the rest of all together. */
function placesOf({ kind, cluster, employer }: CapabilityInPost, all: Id): [location: Id, employer: Id][] {
  const here = cluster ?? NO_CLUSTER;
  switch (kind) {
    case 'IN_POST':
      return [
        [here, employer],
        [here, all],
        [all, employer],
      ];
    case 'NEED_LEVEL':
      return [
        [here, employer],
        [here, all],
        [all, employer],
        [all, all],
      ];
    case 'DUTY':
      return [
        [here, all],
        [all, all],
      ];
    case 'DUTY_RANK':
      return [[here, all]];
    default:
      return [[all, all]];
  }
}

const headsOf = (counted: CapabilityInPost[]) => new Set(counted.map(({ person }) => person)).size;
const hoursOf = (counted: CapabilityInPost[]) => counted.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
