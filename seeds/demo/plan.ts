import type { PARTNERSHIPS } from './demo-people.js';

/** The highest need level whose every essential cell the person meets. */
export type Reach = 'none' | 'universal' | 'universal-plus' | 'partnership-plus';

/** Why a person does not meet something asked of them. `by register`: the register alone says, and it has run out. */
export type Gap = 'lapsed' | 'below' | 'self-rated' | 'none' | 'by register';

/** One post to fill, and what its holder can do. */
export interface Seat {
  role: string;
  agency: string;
  /** Null is city-wide: no site, no cluster. */
  cluster: string | null;
  reach: Reach;
  /** Weekly hours; unset is drawn by chance. */
  hours?: number;
  /** In the team of the cluster, whatever the role; unset is decided by role and chance. */
  inTeam?: boolean;
  /** A seat of the story: exactly these gaps and no others. */
  gaps?: Record<string, Gap>;
  /** Sits there as a person who can sign in. */
  subject?: string;
}

export interface Quota {
  agency: string;
  role: string;
  count: number;
}

export interface PartnershipPlan {
  key: keyof typeof PARTNERSHIPS;
  id: string;
  name: string;
  areas: { name: string; clusters: string[] }[];
  /** A second scheme of areas, which cuts the same sites differently. */
  wardGroups: { name: string; wards: string[] }[];
  sites: { centres: number; clinics: number; schools: number; nurseries: number; nurserySchools: number; hubs: number };
  /** Dealt out over the clusters that have no roster. */
  staff: Quota[];
  cityWide: Quota[];
  rosters: Record<string, Seat[]>;
  /** Seats besides those: of people who can sign in. */
  extra: Seat[];
  /** Area where people of several agencies meet the highest level. */
  strongArea: string | null;
  turnover: {
    secondPosts: number;
    leavers: number;
    starters: number;
    fixedTerm: number;
    earlierPosts: number;
    onLeave: number;
  };
  /** Sessions by module: held in the last 24 months, and booked for the next four. */
  sessions: Record<string, [past: number, coming: number]>;
}

export const isVolunteer = (role: string) => role === 'befriender';

export const quota = (agency: string, counts: Record<string, number>): Quota[] =>
  Object.entries(counts).map(([role, count]) => ({ agency, role, count }));
