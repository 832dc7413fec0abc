import type { EvidenceKind, Standing } from '@app/standing';
import { addDays, type Day, type Id } from '@app/kernel';
import type { Nearness } from './nearness.js';

export const NEAREST_FIRST: readonly Nearness[] = ['IN_CLUSTER', 'IN_AREA', 'ELSEWHERE'];

/** How much a requirement met counts in a ranking, by the kind of the evidence that decides it. */
export const EVIDENCE_STRENGTH: Readonly<Record<EvidenceKind, number>> = {
  SIGN_OFF: 4,
  ASSESSMENT: 3,
  OBSERVATION: 3,
  QUALIFICATION: 2,
  CREDIT: 2,
  ALIGNMENT: 2,
  ATTENDANCE: 1,
};

export type AgainstRequirement = Omit<Standing, 'practitionerId' | 'heldUntil'> & {
  /** The first day on which the requirement is no longer met, by whatever evidence; null is never, or not met. */
  metUntil: Day | null;
};

/** The day of a match, and the days ahead of it within which what is met and runs out counts as about to lapse. */
export interface Lapsing {
  on: Day;
  lapseWindow: number;
}

/** All that a ranking may know of a person. What is not here cannot sway it. */
export interface Candidate {
  practitionerId: Id;
  standings: AgainstRequirement[];
  where: Nearness;
  freeHours: number | null;
}

export interface Ranked<Person extends Candidate> {
  person: Person;
  position: number;
  tied: boolean;
}

/** Best first, by each line of ORDER in turn; equals follow one another by id and are marked as tied. */
export function ranked<Person extends Candidate>(people: readonly Person[], lapsing: Lapsing): Ranked<Person>[] {
  const scored = people.map((person) => ({ person, scores: ORDER.map((score) => score(person, lapsing)) }));
  scored.sort((a, b) => compared(a.scores, b.scores) || (a.person.practitionerId < b.person.practitionerId ? -1 : 1));
  const equal = (at: number, other: number) =>
    scored[other] !== undefined && compared(scored[at]!.scores, scored[other].scores) === 0;
  return scored.map(({ person }, at) => ({ person, position: at + 1, tied: equal(at, at - 1) || equal(at, at + 1) }));
}

/** How many meet everything and how many are just short, by the nearest of where they work; the nearest first. */
export const countedByNearness = (people: readonly Pick<Candidate, 'where' | 'standings'>[]) =>
  NEAREST_FIRST.map((where) => {
    const there = people.filter((person) => person.where === where);
    const meeting = there.filter(({ standings }) => standings.every(isMet)).length;
    return { where, meeting, justShort: there.length - meeting };
  });

export const isMet = ({ state }: Pick<Standing, 'state'>) => state === 'MET';
export const isLacking = (standing: Pick<Standing, 'state'>) => !isMet(standing);

export const isAboutToLapse = ({ metUntil }: Pick<AgainstRequirement, 'metUntil'>, { on, lapseWindow }: Lapsing) =>
  metUntil !== null && metUntil <= addDays(on, lapseWindow);

export const strengthOf = ({ standings }: Pick<Candidate, 'standings'>) =>
  standings.filter(isMet).reduce((sum, { kind }) => sum + (kind ? EVIDENCE_STRENGTH[kind] : 0), 0);

/* Lower is better. Nobody lacks fewer than those who meet all, so they come first; unknown hours come after none. */
const ORDER: readonly ((person: Candidate, lapsing: Lapsing) => number)[] = [
  ({ standings }) => standings.filter(isLacking).length,
  (person) => -strengthOf(person),
  ({ standings }, lapsing) =>
    Number(standings.some((standing) => isMet(standing) && isAboutToLapse(standing, lapsing))),
  ({ where }) => NEAREST_FIRST.indexOf(where),
  ({ freeHours }) => (freeHours === null ? 1 : -freeHours),
];

function compared(scores: readonly number[], others: readonly number[]): number {
  const at = scores.findIndex((score, index) => score !== others[index]);
  return at < 0 ? 0 : scores[at]! - others[at]!;
}
