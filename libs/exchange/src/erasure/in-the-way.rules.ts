import { counted } from '@app/kernel';

/** What may be in the way of erasing somebody. */
export interface Standing {
  /** Posts that they hold today or will hold. */
  posts: number;
  /** Programs whose questions go to an address of theirs. */
  programs: readonly string[];
  /** Why there is a hold on them; null is none. */
  hold: string | null;
  /** Staff lists that are being worked on. */
  lists: number;
  /** Whether they are whoever asks. */
  isOneself: boolean;
}

/** What must be done first, each in a sentence; none where nothing is in the way. */
export function inTheWayOf({ posts, programs, hold, lists, isOneself }: Standing): string[] {
  return [
    ...(isOneself ? ['You cannot erase yourself: ask another data steward.'] : []),
    ...(posts > 0
      ? [`They have ${counted(posts, 'post')} today or later, and nobody could be told of them: end that first.`]
      : []),
    ...(hold ? [`There is a hold on them: ${hold}`] : []),
    ...(lists > 0
      ? [
          `${counted(lists, 'staff list is', 'staff lists are')} being worked on and may name them: have that end first.`,
        ]
      : []),
    ...programs.map((name) => `They answer for the program “${name}”: name another address for it first.`),
  ];
}
