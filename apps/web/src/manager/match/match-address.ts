import type { Day, OneOf } from '../../graphql/graphql.js';
import { choiceErrors, dayErrors } from '../../shared/field-errors.js';
import type { FieldError } from '../../ui/field-error.js';

/** The question of a match as the address holds it. */
export const MATCH_FILTERS = ['level', 'cluster', 'within', 'themes', 'on', 'first'] as const;
export type MatchAddress = Record<(typeof MATCH_FILTERS)[number], string | null>;

/** Instead of ids: only what is asked whatever the theme. No `themes` at all is every theme. */
export const NO_THEME = 'none';

export const FEWEST = 10;
export const MOST = 50;

/** Among whom to look; nobody chosen is everybody in the partnership. */
export const REACHES: { id: OneOf<'MatchReach'>; name: string }[] = [
  { id: 'AREA', name: 'People of the same area' },
  { id: 'CLUSTER', name: 'People of the cluster' },
];

export interface MatchInput {
  needLevelId: string;
  clusterId: string;
  within: OneOf<'MatchReach'> | null;
  themeIds: string[] | null;
  on: Day | null;
  first: number;
}

/** What to ask the API; undefined while the level or the place is missing. */
export function inputFrom({ level, cluster, within, themes, on, first }: MatchAddress): MatchInput | undefined {
  if (!level || !cluster) return undefined;
  return {
    needLevelId: level,
    clusterId: cluster,
    within: REACHES.find(({ id }) => id === within)?.id ?? null,
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

interface Offered {
  needLevels: { id: string; forFamilies: boolean }[];
  clusters: { id: string }[];
  needThemes: { id: string }[];
}

/** What the address asks and nobody can answer, at the fields of the form and in their order. */
export const addressErrors = (asked: MatchAddress, { needLevels, clusters, needThemes }: Offered): FieldError[] => [
  ...choiceErrors(
    'level',
    'a level of need',
    asked.level,
    needLevels.filter(({ forFamilies }) => forFamilies),
  ),
  ...choiceErrors('cluster', 'a cluster', asked.cluster, clusters),
  ...choiceErrors('within', 'a choice of whom to look among', asked.within, REACHES),
  ...dayErrors('on', 'The day', asked.on),
  ...(themeIdsFrom(asked.themes) ?? []).flatMap((id) => choiceErrors('themes', 'a theme', id, needThemes)).slice(0, 1),
];
