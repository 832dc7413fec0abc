import { constraintErrors } from '@app/database';
import { conflict, invalid } from '@app/kernel';
import { practitionerNotFound } from '../workforce.errors.js';
import type { RecordClash } from './join.model.js';

/** Of RECORDS_CLASH: all that stands in the way. */
export interface RecordsClashData {
  clashes: Pick<RecordClash, 'kind' | 'inWords'>[];
}

export const recordsClash = (clashes: RecordClash[]) =>
  conflict<RecordsClashData>(
    'RECORDS_CLASH',
    'These records cannot be joined as they are. Look at what stands in the way, and put that right first.',
    { clashes },
  );
export const recordOfItself = () => invalid('RECORD_OF_ITSELF', 'This is the same record. Choose another one.');
export const recordJoinedAlready = () =>
  conflict(
    'RECORD_JOINED_ALREADY',
    'The record to be joined is joined to another already, or answers for another one. Part those first, or join the other way round.',
  );
export const recordNotJoined = () =>
  conflict('RECORD_NOT_JOINED', 'This record is joined to no other: read the person’s record again.');

constraintErrors({
  fk_person_join_practitioner: practitionerNotFound,
  fk_person_join_other: practitionerNotFound,
  ck_person_join_two: recordOfItself,
  person_join_two_alone: recordJoinedAlready,
  uq_person_join_once: recordJoinedAlready,
  key_answers: () =>
    conflict(
      'RECORD_JOINED_MEANWHILE',
      'This record was joined to another meanwhile. Send it once more: it goes to whoever answers for it now.',
    ),
});
