import { modules } from '../reference/index.js';
import type { Person } from './people.js';

type Share = { everyone?: number; close?: number; roles?: Record<string, number> };

/** How many of whom have been to a module in the last two years. */
const SHARES: Record<string, Share> = {
  safeguarding: { everyone: 0.6 },
  'roles-and-responsibilities': { everyone: 0.42 },
  'cultural-difference': { everyone: 0.3 },
  'disability-awareness': { everyone: 0.26 },
  'domestic-abuse': { everyone: 0.2, close: 0.4 },
  'common-assessment': { close: 0.4 },
  'five-to-thrive': { everyone: 0.1, close: 0.45 },
  'home-visiting': { close: 0.45 },
  'home-visiting-extended': { roles: { befriender: 0.7, 'family-mentor': 0.7, 'health-and-wellbeing-worker': 0.5 } },
  'speech-language-and-attachment': { close: 0.28 },
  'maternal-mental-health': { close: 0.28 },
  'infant-feeding': { close: 0.22 },
  'lead-professional': { close: 0.2 },
  'parenting-assessment': { close: 0.14 },
  'restorative-supervision': {
    roles: { 'lead-health-visitor': 0.8, 'specialist-health-visitor': 0.7, 'senior-family-outreach-worker': 0.8 },
  },
  'triple-p': { close: 0.09 },
  'incredible-years': { close: 0.08 },
  'video-interaction-guidance': { roles: { 'child-mental-health-practitioner': 0.5, 'educational-psychologist': 0.6 } },
};

/** The share of people like this one who take a module. */
export function interestIn(module: string, { seat }: Person): number {
  const share = SHARES[module];
  if (!share || !seat) return 0;
  const close = seat.reach === 'none' ? undefined : share.close;
  return share.roles?.[seat.role] ?? close ?? share.everyone ?? 0;
}

const TAUGHT = new Map(modules.map(({ key, teaches }) => [key, new Set(teaches.map(({ competency }) => competency))]));

/** Modules that would close a gap of which the story says that it is open; whoever has the gap stayed away from them. */
export function staysAwayFrom(module: string, person: Person): boolean {
  const taught = TAUGHT.get(module)!;
  return [...person.gaps].some(([competency, gap]) => {
    const stays = gap === 'below' || (gap === 'lapsed' && person.asked.get(competency)! > 1);
    return taught.has(competency) && !stays;
  });
}

/** Modules that teach something the person lacks. */
export const wouldHelp = (module: string, person: Person): boolean =>
  [...person.gaps.keys()].some((competency) => TAUGHT.get(module)!.has(competency));
