import type { Id } from '@app/kernel';
import type { EvidenceKind } from '@app/standing';
import { attended, type Mark, trainersAmong } from '../register/index.js';
import { aboveModule, assessedTwice, notAssessed, notAttended } from './assessment.errors.js';
import { trainsHere } from '../sessions/index.js';
import { type Result, twiceIn } from './assessment.rules.js';

/** What the module of a session assesses, and who was there. */
export interface Assessed {
  minutes: number;
  /** The share of them that counts as there. */
  minAttended: number;
  teaches: { competencyId: Id; rank: number; kind: EvidenceKind }[];
  marks: Mark[];
  /** People who train it. */
  trainers: Id[];
}

/**
 * Refuses results that this session cannot give: ASSESSED_TWICE, NOT_ASSESSED_HERE, RANK_ABOVE_MODULE, TRAINER_OF_SESSION and
 * NOT_ATTENDED, each with all that it is about.
 */
export function refuseUnassessed(
  results: Result[],
  { teaches, marks, minutes, minAttended, trainers }: Assessed,
): void {
  const twice = twiceIn(results);
  if (twice.length > 0) throw assessedTwice(twice);
  const tops = new Map(
    teaches.filter(({ kind }) => kind === 'ASSESSMENT').map(({ competencyId, rank }) => [competencyId, rank]),
  );
  const elsewhere = results.filter(({ competencyId }) => !tops.has(competencyId));
  if (elsewhere.length > 0) throw notAssessed([...new Set(elsewhere.map(({ competencyId }) => competencyId))]);
  const tooHigh = results.find(({ competencyId, rank }) => rank > (tops.get(competencyId) ?? 0));
  if (tooHigh) throw aboveModule(tops.get(tooHigh.competencyId) ?? 0);
  const own = trainersAmong(results, trainers);
  if (own.length > 0) throw trainsHere(own);
  const there = new Set(
    marks.filter((mark) => attended(mark, minutes, minAttended)).map(({ practitionerId }) => practitionerId),
  );
  const absent = results.filter(({ practitionerId }) => !there.has(practitionerId));
  if (absent.length > 0) throw notAttended(absent.map(({ practitionerId }) => practitionerId));
}
