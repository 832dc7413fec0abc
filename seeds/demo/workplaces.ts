import type { Id } from '@app/kernel';
import type { Chance } from './chance.js';
import type { Cluster, Places, Site } from './places.js';
import type { Seat } from './plan.js';

const KIND_BY_AGENCY: Record<string, string> = {
  'primary-schools': 'primary school',
  'nursery-schools': 'nursery school',
  'private-nurseries': 'nursery',
  'hospital-trust': 'clinic',
  police: 'community hub',
  housing: 'community hub',
  libraries: 'community hub',
};
const OUTREACH = new Set(['family-outreach-worker', 'family-support-worker', 'educational-welfare-officer']);
const TEAM_ROLES = new Set([
  ...OUTREACH,
  'health-visitor',
  'senior-family-outreach-worker',
  'early-years-key-worker',
  'community-nursery-nurse',
  'social-worker',
]);

/** Where the work starts from; null for childminders, who work at home, and some of those who are out all day. */
export function workplaceOf(seat: Seat, { sites }: Cluster, chance: Chance): Site | null {
  if (seat.agency === 'childminders') return null;
  if (OUTREACH.has(seat.role) && !seat.gaps && seat.inTeam === undefined && chance.happens(0.15)) return null;
  const centres = sites.filter(({ kind }) => kind === 'children’s centre');
  const wanted = sites.filter(({ kind }) => kind === kindFor(seat, chance));
  return chance.pick(wanted.length ? wanted : centres);
}

function kindFor({ agency }: Seat, chance: Chance): string {
  if (agency === 'community-nhs-trust' && chance.happens(0.3)) return 'clinic';
  return KIND_BY_AGENCY[agency] ?? 'children’s centre';
}

/** Whoever starts from no site belongs to the cluster by its team. */
export function teamOf(
  seat: Seat,
  cluster: Cluster | null,
  site: Site | null,
  places: Places,
  chance: Chance,
): Id | null {
  if (!cluster) return chance.happens(0.5) ? places.cityTeamId : null;
  const inTeam = !site || (seat.inTeam ?? (TEAM_ROLES.has(seat.role) && chance.happens(0.7)));
  return inTeam ? cluster.teamId : null;
}
