import { counted, type Day, formatDay, type Verbs } from '@app/kernel';

/** One cluster at one need level. */
export interface Check {
  cluster: string;
  level: string;
  heads: { held: number; needed: number };
  /** Full-time equivalents. */
  fte: { held: number; needed: number };
  shortfallPercent: number;
}

/** What was looked at, and what was found. */
export interface Found {
  on: Day;
  /** The whole partnership, the areas planned for, or the one cluster. */
  place: string;
  isOneCluster: boolean;
  /** The one need level; null is all of them. */
  level: string | null;
  /** How many clusters, at how many need levels in all. */
  clusters: { all: number; short: number };
  checks: { all: number; short: number };
  closeUpToPercent: number;
  verbs: Verbs;
}

/** Yes or no in one sentence. */
export function verdictInWords({
  on,
  place,
  isOneCluster,
  level,
  clusters,
  checks,
  closeUpToPercent,
  verbs,
}: Found): string {
  const day = formatDay(on);
  const at = level ? ` at ${level}` : '';
  if (checks.all === 0)
    return `No families are recorded as expected in ${place}${at} on ${day}, so nothing ${verbs.is} required and nothing ${verbs.is} short.`;
  if (checks.short === 0) {
    const all = isOneCluster ? place : `every cluster of ${place}`;
    const levels = level ? at : ' at every need level';
    return `Yes: on ${day}, ${all} ${verbs.has} enough people${levels}, or ${verbs.is} close enough: at most ${closeUpToPercent}% short.`;
  }
  if (isOneCluster) {
    const levels = level ?? `${checks.short} of ${counted(checks.all, 'need level')}`;
    return `No: on ${day}, ${place} ${verbs.hasNot} enough people at ${levels}.`;
  }
  const some = `${clusters.short} of ${counted(clusters.all, 'cluster')} of ${place}`;
  return `No: on ${day}, ${some} ${clusters.short === 1 ? verbs.hasNot : verbs.haveNot} enough people${at}.`;
}

/** Why there is no verdict of a day that nothing recorded reaches. */
export const nothingKnown = (on: Day, lastKnownDay: Day): string =>
  `Nothing is known of ${formatDay(on)}: nothing recorded so far changes a figure shown to you after ${formatDay(lastKnownDay)}.`;

/** Where there is not enough: the worst, how many more, and how it is elsewhere. */
export function whereInWords(worst: Check[], { isOneCluster, level, checks, verbs }: Found): string | null {
  if (worst.length === 0) return null;
  const named = worst.map((check) => `${heldInWords(check, verbs)}.`);
  const more = checks.short - worst.length;
  const others =
    more > 0 ? [`${more} more ${more === 1 ? verbs.is : verbs.are} short, each a cluster at one need level.`] : [];
  const rest = checks.all > checks.short ? [elsewhere(isOneCluster, level, verbs)] : [];
  return [...named, ...others, ...rest].join(' ');
}

function elsewhere(isOneCluster: boolean, level: string | null, { is }: Verbs) {
  if (isOneCluster) return `At its other need levels there ${is} enough, or close to it.`;
  return `Everywhere else there ${is} enough${level ? '' : ' at every need level'}, or close to it.`;
}

/** One shortfall in one sentence. */
export function shortInWords(check: Check, verbs: Verbs): string {
  const isOfPeople = check.heads.held < check.heads.needed;
  return `${heldInWords(check, verbs)}: ${check.shortfallPercent}% ${isOfPeople ? 'of FTE short' : 'short'}.`;
}

/** Who is there of those needed; where people suffice and their hours do not, their hours. */
export function heldInWords({ cluster, level, heads, fte }: Check, verbs: Verbs): string {
  const there = `${cluster} ${verbs.has}`;
  const areNeeded = `${heads.needed === 1 ? verbs.is : verbs.are} needed`;
  if (heads.held === 0) return `${there} nobody at ${level}, where ${people(heads.needed)} ${areNeeded}`;
  if (heads.held < heads.needed) return `${there} ${heads.held} of the ${heads.needed} people needed at ${level}`;
  return `${there} ${people(heads.held)} at ${level}, where ${heads.needed} ${areNeeded}, but ${fte.held} of the ${fte.needed} full-time equivalents`;
}

const people = (howMany: number) => counted(howMany, 'person', 'people');
