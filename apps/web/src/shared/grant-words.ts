import type { OneOf } from '../graphql/graphql.js';
import { listed } from './words.js';

type Grant = OneOf<'GrantKind'>;

/** What each grant makes of somebody. */
export const GRANT_NAMES: Record<Grant, string> = {
  PLANNER: 'Planner',
  TRAINER: 'Trainer',
  MANAGER: 'Manager',
  CLINICAL_SUPERVISOR: 'Clinical supervisor',
  PRACTITIONER: 'Practitioner',
  STEWARD: 'Data steward',
  EXACT_FIGURES: 'Sees exact figures',
  CHANGED_PEOPLE: 'Follower of people',
  CHANGED_POSTS: 'Follower of posts',
  CHANGED_SESSIONS: 'Follower of sessions',
  CHANGED_COMPLETIONS: 'Follower of completions',
  NAMES_AND_NUMBERS: 'Reader of names',
};

const inSentence = (right: Grant) =>
  right === 'EXACT_FIGURES' ? 'somebody who sees exact figures' : GRANT_NAMES[right].toLowerCase();

interface Done {
  rights: readonly Grant[];
  asDeputyOf: string[];
  sharedUnder: string | null;
}

/** By which grants something was done: as manager and trainer, in whose place, under which agreement. */
export const rightsInWords = ({ rights, asDeputyOf, sharedUnder }: Done): string =>
  rights.length === 0
    ? 'None'
    : [
        `As ${listed(rights.map(inSentence))}`,
        asDeputyOf.length > 0 && `as deputy for ${listed(asDeputyOf)}`,
        sharedUnder && `under “${sharedUnder}”`,
      ]
        .filter(Boolean)
        .join(', ');
