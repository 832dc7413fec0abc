import type { Gap, Seat } from './plan.js';
import { inCluster } from './roster.js';

export const QUARRY_HILL = 'Quarry Hill';
/** The session from which the fourteen hold information sharing, for twelve months. */
export const LAPSING_SESSION = '2025-09-30';
/** 1,776 families × half an hour ÷ 37 hours: 24 full-time equivalents exactly. */
export const QUARRY_HILL_DEMAND = { families: 1776, weeklyHoursPerFamily: 0.5 };

const lapsed: Record<string, Gap> = { 'tri.information-sharing': 'by register' };
const exact: Record<string, Gap> = {};

/** What the demo practitioner's profile shows: something of everything. */
const practitionersGaps: Record<string, Gap> = {
  ...lapsed,
  'tri.home-visiting': 'below',
  'tri.building-trust': 'self-rated',
  'cc10.e2.observation-and-judgement': 'below',
  'cc10.e4.identify-transitions': 'none',
  'cc10.e4.how-children-and-young-people-respond-to-change': 'lapsed',
};

const { one, some } = inCluster(QUARRY_HILL);

const fourteen: Seat[] = [
  one('lantern', 'family-outreach-worker', 'universal', {
    hours: 37,
    gaps: practitionersGaps,
    subject: 'practitioner',
  }),
  ...some(5, 'lantern', 'family-support-worker', 'universal', { hours: 37, gaps: lapsed }),
  one('lantern', 'family-mentor', 'universal', { hours: 37, gaps: lapsed }),
  one('lantern', 'family-mentor', 'universal', { hours: 22.5, gaps: lapsed }),
  ...some(3, 'open-door', 'family-support-worker', 'universal', { hours: 37, gaps: lapsed }),
  ...some(2, 'open-door', 'health-and-wellbeing-worker', 'universal', { hours: 37, gaps: lapsed }),
  one('open-door', 'family-mentor', 'universal', { hours: 30, gaps: lapsed }),
];

const nine: Seat[] = [
  one('community-nhs-trust', 'health-visitor', 'partnership-plus', { hours: 37, gaps: exact }),
  ...some(2, 'community-nhs-trust', 'health-visitor', 'universal-plus', { hours: 37, gaps: exact }),
  one('community-nhs-trust', 'community-nursery-nurse', 'universal', { hours: 30, gaps: exact }),
  one('council-early-years', 'senior-family-outreach-worker', 'partnership-plus', { hours: 37, gaps: exact }),
  one('council-early-years', 'family-outreach-worker', 'universal-plus', { hours: 37, gaps: exact }),
  one('council-early-years', 'family-outreach-worker', 'universal', { hours: 30, gaps: exact }),
  one('council-early-years', 'childrens-centre-manager', 'universal', { hours: 37, gaps: exact }),
  one('council-early-years', 'early-years-key-worker', 'universal', { hours: 37, gaps: exact }),
];

/** Nobody here meets the universal level. */
const others: Seat[] = [
  ...some(4, 'council-early-years', 'nursery-officer', 'none'),
  ...some(2, 'primary-schools', 'teacher', 'none'),
  ...some(2, 'childminders', 'childminder', 'none'),
  ...some(2, 'lantern', 'befriender', 'none'),
  one('council-childrens-services', 'social-worker', 'none'),
  one('hospital-trust', 'midwife', 'none'),
];

export const quarryHill: Seat[] = [...fourteen, ...nine, ...others];
