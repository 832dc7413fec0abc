import type { Id } from '@app/kernel';
import type { ImportOutcome } from '../imports/index.js';

export interface Namesake {
  id: Id;
  name: string;
  posts: string[];
}

/** What became of a row, and what is said of it. */
export interface Told {
  outcome: ImportOutcome;
  isSaved: boolean;
  says: string[];
  /** Who may be meant, of a row in doubt. */
  namesakes: Namesake[];
}

const WORDS: Record<ImportOutcome, string> = {
  ADDED: 'New',
  CHANGED: 'Changed',
  UNCHANGED: 'Unchanged',
  DOUBTFUL: 'To decide',
  REFUSED: 'Refused',
};

export const whatItDoes = ({ outcome, isSaved }: Told): string =>
  isSaved ? `${WORDS[outcome]}, saved` : WORDS[outcome];

/** Why a row is refused or in doubt, and what is to be known of it. */
export function whatIsWrong({ says, namesakes }: Told): string {
  const who = namesakes.map(({ name, posts }) => (posts.length > 0 ? `${name} (${posts.join('; ')})` : name));
  return who.length > 0
    ? [`Who it is must be said: ${who.join(', or ')}, or somebody else.`, ...says].join(' ')
    : says.join(' ');
}
