import type { Places, Sites } from '../places/operations.js';

export type MoveKind = 'sites' | 'teams' | 'clusters';

interface Named {
  id: string;
  name: string;
}

interface Kind {
  list: readonly Named[];
  /** What one lies in today; null is nothing. */
  within: (id: string) => string | null;
  /** Where it may be moved to. */
  options: readonly Named[];
  /** What the page before is called. */
  what: string;
  /** What is said of one that lies in nothing. */
  none: string;
}

/** What may be moved, and where to. */
export const MOVE_KINDS: Record<MoveKind, (places: Places, sites: Sites) => Kind> = {
  sites: ({ clusters }, sites) => ({
    list: sites,
    within: (id) => sites.find((one) => one.id === id)?.cluster?.name ?? null,
    options: clusters,
    what: 'Sites',
    none: 'Lies in no cluster today: posts there count in the cluster of their team, or in none.',
  }),
  teams: ({ clusters, teams }) => ({
    list: teams,
    within: (id) => teams.find((one) => one.id === id)?.cluster?.name ?? null,
    options: clusters,
    what: 'Teams',
    none: 'Serves no cluster today.',
  }),
  clusters: ({ areas, clusters }) => ({
    list: clusters,
    within: (id) => clusters.find((one) => one.id === id)?.area.name ?? null,
    options: areas,
    what: 'Areas and clusters',
    none: '',
  }),
};
