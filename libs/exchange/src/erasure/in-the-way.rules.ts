import { counted, type Id } from '@app/kernel';
import type { InTheWay } from './erasure.model.js';

/** What may be in the way of erasing somebody. */
export interface Standing {
  /** Posts that they hold today or will hold. */
  posts: number;
  /** Programs whose questions go to an address of theirs. */
  programs: readonly { id: Id; name: string }[];
  /** Why there is a hold on them, by whichever of their records; none is no hold. */
  holds: readonly string[];
  /** Lists that are being worked on. */
  lists: number;
  /** Whether they are whoever asks. */
  isOneself: boolean;
}

/** What must be done first, each in a sentence; none where nothing is in the way. */
export function inTheWayOf({ posts, programs, holds, lists, isOneself }: Standing): InTheWay[] {
  return [
    ...(isOneself ? [told('ONESELF', 'You cannot erase yourself: ask another data steward.')] : []),
    ...(posts > 0
      ? [
          told(
            'POSTS',
            `They have ${counted(posts, 'post')} today or later, and nobody could be told of them: end that first.`,
          ),
        ]
      : []),
    ...holds.map((reason) =>
      told('HOLD', `There is a hold on them, to be lifted first if its reason is over: ${reason}`),
    ),
    ...(lists > 0
      ? [
          told(
            'LISTS',
            `${counted(lists, 'list is', 'lists are')} being worked on and may name them: have that end first.`,
          ),
        ]
      : []),
    ...programs.map(({ id, name }) =>
      told('PROGRAM', `They answer for the program “${name}”: name another address for it first.`, id),
    ),
  ];
}

const told = (kind: InTheWay['kind'], inWords: string, id: Id | null = null): InTheWay => ({ kind, inWords, id });
