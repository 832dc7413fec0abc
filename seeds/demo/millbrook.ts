import type { Gap, Seat } from './plan.js';
import { inCluster } from './roster.js';

export const MILLBROOK = 'Millbrook';
/** 74 families × 1.8 hours ÷ 37 hours: 3.6 full-time equivalents, so four heads. */
export const MILLBROOK_DEMAND = { families: 74, weeklyHoursPerFamily: 1.8 };

/** They hold it at rank 2: enough for universal plus, one short of what the level above asks. */
const fivesGap: Record<string, Gap> = { 'tri.maternal-mental-health': 'below' };

const { one, some } = inCluster(MILLBROOK);

const five: Seat[] = [
  ...some(2, 'council-early-years', 'family-outreach-worker', 'partnership-plus', {
    hours: 37,
    inTeam: true,
    gaps: fivesGap,
  }),
  ...some(2, 'community-nhs-trust', 'health-visitor', 'partnership-plus', { hours: 37, inTeam: true, gaps: fivesGap }),
  one('open-door', 'family-support-worker', 'partnership-plus', { hours: 30, inTeam: true, gaps: fivesGap }),
];

const restOfTheTeam: Seat[] = [
  one('council-early-years', 'early-years-key-worker', 'universal', {
    inTeam: true,
    gaps: { 'tri.early-attachment': 'lapsed' },
  }),
  one('council-early-years', 'family-outreach-worker', 'universal', {
    inTeam: true,
    gaps: { 'tri.home-visiting': 'below' },
  }),
  one('community-nhs-trust', 'community-nursery-nurse', 'universal-plus', { inTeam: true, gaps: {} }),
  one('open-door', 'befriender', 'none', { inTeam: true, gaps: { 'tri.building-trust': 'self-rated' } }),
];

/** Nobody here goes beyond universal plus. */
const others: Seat[] = [
  one('council-early-years', 'childrens-centre-manager', 'universal', { hours: 37, gaps: {}, subject: 'manager' }),
  ...some(2, 'community-nhs-trust', 'health-visitor', 'universal-plus', { hours: 37, inTeam: false }),
  ...some(2, 'community-nhs-trust', 'health-visitor', 'universal', { inTeam: false }),
  one('council-early-years', 'senior-family-outreach-worker', 'universal-plus', { hours: 37, inTeam: false }),
  ...some(2, 'council-childrens-services', 'social-worker', 'universal', { inTeam: false }),
  ...some(2, 'lantern', 'family-support-worker', 'universal-plus', { inTeam: false }),
  one('lantern', 'family-mentor', 'universal', { inTeam: false }),
  one('lantern', 'befriender', 'none', { inTeam: false }),
  ...some(5, 'council-early-years', 'nursery-officer', 'none', { inTeam: false }),
  ...some(2, 'private-nurseries', 'nursery-officer', 'none', { inTeam: false }),
  ...some(2, 'primary-schools', 'teacher', 'none', { inTeam: false }),
  ...some(2, 'childminders', 'childminder', 'none', { inTeam: false }),
  one('hospital-trust', 'midwife', 'universal', { inTeam: false }),
  one('community-nhs-trust', 'speech-and-language-therapist', 'universal', { inTeam: false }),
];

export const millbrook: Seat[] = [...five, ...restOfTheTeam, ...others];
