import type { DomainError, Id } from '@app/kernel';
import {
  correctionAnswered,
  correctionNotFound,
  correctionOfAnother,
  correctionOfOneself,
} from './correction.errors.js';

/** What decides who may answer a request. */
export interface Waiting {
  isAnswered: boolean;
  /** Who asked, by whichever of their records. */
  practitionerId: Id;
  /** Whose judgement it is about, while they can answer; null is for a data steward. */
  authorId: Id | null;
}

interface Answering {
  accountId: Id;
  practitionerId: Id | null;
  isSteward: boolean;
}

/** Why somebody may not answer a request; null where they may. A judgement is for whoever gave it, all else for a steward; nobody answers themselves. */
export function refusalToAnswer(waiting: Waiting, by: Answering): DomainError | null {
  const isAuthor = waiting.authorId === by.accountId;
  if (!isAuthor && !by.isSteward) return correctionNotFound();
  if (waiting.practitionerId === by.practitionerId) return correctionOfOneself();
  if (waiting.isAnswered) return correctionAnswered();
  return waiting.authorId && !isAuthor ? correctionOfAnother() : null;
}
