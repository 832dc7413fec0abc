import type { Day, Id } from '@app/kernel';
import { clusterOf, type Facts, pairKey, type Post } from './capability-in-post-model.js';
import { counts, heldOn, inRange, type KnownAt, piecesOf } from './standing-model.js';

export interface Leave {
  person: Id;
  from: Day;
  until: Day;
  recordedAt: string;
  voidedAt: string | null;
}

export interface MatchAsked {
  requirements: { competency: Id; rank: number }[];
  on: Day;
  knownAt: KnownAt;
  cluster: Id;
  area: Id[];
  /** Null is everywhere. */
  within: Id[] | null;
  justShortLimit: number;
  /** The last day of the lapse window. */
  windowEnd: Day;
}

export interface Placed {
  person: Id;
  lacks: number;
  where: number;
  /** In turn; lower is better. */
  scores: number[];
}

const STRENGTH: Record<string, number> = { SIGN_OFF: 4, ASSESSMENT: 3, OBSERVATION: 3, ATTENDANCE: 1 };

/** Everybody considered, and of them who meets the need or is just short of it, best first: the match in the plainest way. */
export function matchOf(facts: Facts, leaves: Leave[], asked: MatchAsked): { considered: number; ranked: Placed[] } {
  const live = facts.posts.filter((post) => counts(post, asked.knownAt) && inRange(post.from, post.until, asked.on));
  const away = leaves.filter((one) => counts(one, asked.knownAt) && inRange(one.from, one.until, asked.on));
  const inReach = ({ person }: Post) =>
    !asked.within ||
    live.some(
      (post) => post.person === person && asked.within!.includes(clusterOf(facts, post, asked.on, asked.knownAt)!),
    );
  const pool = [...new Set(live.filter(inReach).map(({ person }) => person))].filter(
    (id) => !away.some(({ person }) => person === id),
  );
  const placed = pool.map((person) =>
    placedBy(
      facts,
      live.filter((post) => post.person === person),
      person,
      asked,
    ),
  );
  const ranked = placed.filter(({ lacks }) => lacks <= asked.justShortLimit).sort(better);
  return { considered: pool.length, ranked };
}

function placedBy(facts: Facts, posts: Post[], person: Id, asked: MatchAsked): Placed {
  const met = asked.requirements.flatMap(({ competency, rank }) => metBy(facts, person, competency, rank, asked));
  const lacks = asked.requirements.length - met.length;
  const clusters = posts.map((post) => clusterOf(facts, post, asked.on, asked.knownAt));
  const isNear = (near: Id[]) => clusters.some((cluster) => cluster && near.includes(cluster));
  const where = isNear([asked.cluster]) ? 0 : isNear(asked.area) ? 1 : 2;
  const known = posts.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  const hours = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null;
  const strength = met.reduce((sum, { kind }) => sum + (STRENGTH[kind] ?? 2), 0);
  const lapses = met.some(({ until }) => until !== null && until <= asked.windowEnd);
  return { person, lacks, where, scores: [lacks, -strength, Number(lapses), where, hours === null ? 1 : -hours] };
}

/* By which kind of evidence, and until when; nothing where it is not met. */
function metBy(facts: Facts, person: Id, competency: Id, rank: number, { on, knownAt }: MatchAsked) {
  const pieces = piecesOf(facts.evidence.get(pairKey(person, competency)) ?? [], facts.rules, knownAt);
  const held = heldOn(pieces, on);
  if (held.rank < rank) return [];
  const turns = pieces.flatMap(({ end }) => (end !== null && end > on ? [end] : [])).sort();
  const until = turns.find((day) => heldOn(pieces, day).rank < rank) ?? null;
  return [{ kind: held.decider!.fact.kind, until }];
}

function better(one: Placed, other: Placed): number {
  const at = one.scores.findIndex((score, index) => score !== other.scores[index]);
  return at < 0 ? (one.person < other.person ? -1 : 1) : one.scores[at]! - other.scores[at]!;
}

export const isTied = (one: Placed, other: Placed | undefined) =>
  other !== undefined && String(one.scores) === String(other.scores);
