import type { LevelOf } from '@app/frameworks';
import { capitalised, counted, dayBefore, formatDay, type Id, type Verbs } from '@app/kernel';
import { EVIDENCE_IN_WORDS, type Standing, unmetInWords } from '@app/standing';
import { type AgainstRequirement, isMet, type ShownPerson } from './match.rules.js';
import type { Nearness } from './nearness.js';

/** What ids and ranks are called here. */
export interface Names {
  competency(id: Id): string;
  level: LevelOf;
  cluster: string;
  area: string;
  /** How the day asked about is spoken of. */
  verbs: Verbs;
}

/** Why a person stands where they do, in plain words. */
export function reasonsFor(person: ShownPerson, lapseWindow: number, names: Names): string[] {
  const met = person.standings.filter(isMet);
  const of = person.standings.length;
  return [
    `${capitalised(names.verbs.meets)} ${met.length} of ${counted(of, 'requirement')}.`,
    ...met.map((standing) => metInWords(standing, lapseWindow, names)),
    whereInWords(person.where, names),
    hoursInWords(person.freeHours, names),
    ...(person.tied
      ? ['Equal in everything that counts with the next or the one before; which comes first means nothing.']
      : []),
  ];
}

function metInWords(
  { competencyId, required, kind, metUntil, lapsing }: AgainstRequirement,
  lapseWindow: number,
  names: Names,
): string {
  const met = `${names.competency(competencyId)}: ${names.level(competencyId, required).name} ${names.verbs.is} met by ${kind && EVIDENCE_IN_WORDS[kind]}`;
  if (metUntil === null) return `${met}, with no end date.`;
  const soon = lapsing ? `, which is within ${lapseWindow} days` : '';
  return `${met} until ${formatDay(dayBefore(metUntil))}${soon}.`;
}

function whereInWords(where: Nearness, { cluster, area, verbs }: Names): string {
  const works = capitalised(verbs.works);
  if (where === 'IN_CLUSTER') return `${works} in ${cluster}.`;
  return where === 'IN_AREA' ? `${works} in ${area}, outside ${cluster}.` : `${works} in no cluster of ${area}.`;
}

function hoursInWords(hours: number | null, { verbs }: Names): string {
  if (hours === null) return 'Weekly hours are not known.';
  return `${capitalised(verbs.works)} ${counted(hours, 'hour')} a week.`;
}

type Lacking = Pick<Standing, 'competencyId' | 'required' | 'held' | 'state' | 'lapsedOn'>;

/** What is asked and what there is instead. */
export function lackInWords({ competencyId, required, held, state, lapsedOn }: Lacking, names: Names): string {
  const lacking = {
    competencyName: names.competency(competencyId),
    requiredName: names.level(competencyId, required).name,
    heldName: held > 0 ? names.level(competencyId, held).name : null,
  };
  return unmetInWords({ ...lacking, state, lapsedOn }, 'somebody else', names.verbs);
}
