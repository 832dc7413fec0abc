import type { Day } from '../graphql/graphql.js';
import { isDay } from '../parts/words.js';

/** The question of a match as the address holds it. */
export const MATCH_FILTERS = ['level', 'cluster', 'themes', 'on', 'first'] as const;
export type MatchAddress = Record<(typeof MATCH_FILTERS)[number], string | null>;

/** Instead of ids: only what is asked whatever the theme. No `themes` at all is every theme. */
export const NO_THEME = 'none';

export const FEWEST = 10;
export const MOST = 50;

export interface MatchInput {
  needLevelId: string;
  clusterId: string;
  themeIds: string[] | null;
  on: Day | null;
  first: number;
}

/** What to ask the API; undefined while the level or the place is missing, or the day is none. */
export function inputFrom({ level, cluster, themes, on, first }: MatchAddress): MatchInput | undefined {
  if (!level || !cluster || (on && !isDay(on))) return undefined;
  return {
    needLevelId: level,
    clusterId: cluster,
    themeIds: themeIdsFrom(themes),
    on,
    first: Math.min(MOST, Math.max(1, Math.trunc(Number(first)) || FEWEST)),
  };
}

/** Null is every theme. */
export function themeIdsFrom(themes: string | null): string[] | null {
  if (!themes) return null;
  return themes === NO_THEME ? [] : themes.split(',');
}
