import type { OneOf } from '../graphql/graphql.js';
import { listed } from './words.js';

type Grant = OneOf<'GrantKind'>;

/** Each grant as one names it in a sentence. */
const GRANT_WORDS: Record<Grant, string> = {
  PLANNER: 'planner',
  TRAINER: 'trainer',
  MANAGER: 'manager',
  CLINICAL_SUPERVISOR: 'clinical supervisor',
  PRACTITIONER: 'practitioner',
  STEWARD: 'data steward',
  EXACT_FIGURES: 'exact figures',
};

/** By which grants something was done: as manager and trainer. */
export const rightsInWords = (rights: readonly Grant[]): string =>
  rights.length > 0 ? `As ${listed(rights.map((right) => GRANT_WORDS[right]))}` : 'None';
