import { conflict, type Day, type Id, invalid } from '@app/kernel';
import type { HeldOnData, PeopleData } from '../sessions/index.js';
import type { ResultConflict, ResultKey } from './assessment.rules.js';

export interface NotAssessedHereData {
  competencyIds: Id[];
}

export interface AssessedTwiceData {
  results: ResultKey[];
}

export interface AssessedAlreadyData {
  conflicts: ResultConflict[];
}

export interface RankAboveModuleData {
  rank: number;
}

export const notYetAssessed = (heldOn: Day) =>
  invalid<HeldOnData>('SESSION_NOT_HELD', 'Results are recorded once the session has started.', { heldOn });
export const notAssessed = (competencyIds: Id[]) =>
  invalid<NotAssessedHereData>('NOT_ASSESSED_HERE', 'The module of this session does not assess these competencies.', {
    competencyIds,
  });
export const assessedTwice = (results: ResultKey[]) =>
  invalid<AssessedTwiceData>('ASSESSED_TWICE', 'Some people are in this list twice with the same competency.', {
    results,
  });
export const assessedDifferently = (conflicts: ResultConflict[]) =>
  conflict<AssessedAlreadyData>(
    'ASSESSED_ALREADY',
    'Some of these people have another result for the same competency of this session; nothing was saved. Void that one first.',
    { conflicts },
  );
export const aboveModule = (rank: number) =>
  invalid<RankAboveModuleData>('RANK_ABOVE_MODULE', `This module assesses up to rank ${rank}.`, { rank });
export const notAttended = (practitionerIds: Id[]) =>
  invalid<PeopleData>('NOT_ATTENDED', 'Only people marked as there for long enough can be assessed here.', {
    practitionerIds,
  });
