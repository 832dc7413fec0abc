import { dayBefore, formatDay, type Id } from '@app/kernel';
import type { Standing } from '@app/standing';
import {
  type AgainstRequirement,
  type Candidate,
  isAboutToLapse,
  isMet,
  type Lapsing,
  type Where,
} from './match.rules.js';

/** What ids and ranks are called here. */
export interface Names {
  competency(id: Id): string;
  rank(competencyId: Id, rank: number): string;
  cluster: string;
  area: string;
}

/** Why a person stands where they do, in plain words. */
export function reasonsFor(person: Candidate, tied: boolean, lapsing: Lapsing, names: Names): string[] {
  const met = person.standings.filter(isMet);
  const of = person.standings.length;
  return [
    `Meets ${met.length} of ${of} ${of === 1 ? 'requirement' : 'requirements'}.`,
    ...met.map((standing) => metInWords(standing, lapsing, names)),
    whereInWords(person.where, names),
    hoursInWords(person.freeHours),
    ...(tied
      ? ['Equal in everything that counts with the next or the one before; which comes first means nothing.']
      : []),
  ];
}

function metInWords(
  { competencyId, required, kind, metUntil }: AgainstRequirement,
  lapsing: Lapsing,
  names: Names,
): string {
  const met = `${names.competency(competencyId)}: ${names.rank(competencyId, required)} is met by ${kind}`;
  if (metUntil === null) return `${met}, with no end date.`;
  const soon = isAboutToLapse({ metUntil }, lapsing) ? `, which is within ${lapsing.lapseWindow} days` : '';
  return `${met} until ${formatDay(dayBefore(metUntil))}${soon}.`;
}

function whereInWords(where: Where, { cluster, area }: Names): string {
  if (where === 'in the cluster') return `Works in ${cluster}.`;
  return where === 'in the same area' ? `Works in ${area}, outside ${cluster}.` : `Works in no cluster of ${area}.`;
}

function hoursInWords(hours: number | null): string {
  if (hours === null) return 'Weekly hours are not known.';
  return `Works ${hours} ${hours === 1 ? 'hour' : 'hours'} a week.`;
}

type Lacking = Pick<Standing, 'competencyId' | 'required' | 'held' | 'state' | 'lapsedOn'>;

/** What is asked and what there is instead. */
export function lackInWords({ competencyId, required, held, state, lapsedOn }: Lacking, names: Names): string {
  const holds = held > 0 ? `holds ${names.rank(competencyId, held)}` : 'holds nothing now';
  const instead: Record<Exclude<Standing['state'], 'met'>, string> = {
    'to confirm': 'what was held before the framework changed is still to be confirmed',
    lapsed: `lapsed after ${lapsedOn && formatDay(dayBefore(lapsedOn))}, ${holds}`,
    below: holds,
    'self-rated only': 'rated by the person alone, without evidence',
    none: 'there is no evidence',
  };
  const asked = `${names.competency(competencyId)}: ${names.rank(competencyId, required)} is asked`;
  return state === 'met' ? `${asked}; met.` : `${asked}; ${instead[state]}.`;
}
