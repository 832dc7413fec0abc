import type { Id, Instant } from '@app/kernel';
import { counts, type KnownAt } from './standing-model.js';

/** Two records of one person, joined, and perhaps parted again. */
export interface Join {
  person: Id;
  other: Id;
  recordedAt: Instant;
  voidedAt: Instant | null;
}

/** Who answers for each record as known at an instant: whoever it is joined to, and whoever that is joined to. */
export function whoAnswers(joins: Join[], knownAt: KnownAt): (record: Id) => Id {
  const joined = new Map(joins.filter((join) => counts(join, knownAt)).map(({ person, other }) => [other, person]));
  const answers = (record: Id): Id => {
    const person = joined.get(record);
    return person ? answers(person) : record;
  };
  return answers;
}
