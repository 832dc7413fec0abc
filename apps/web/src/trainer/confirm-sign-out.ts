import type { Me } from '../shared/me.js';
import { counted, inWords } from '../shared/words.js';
import { type Unsent, unsentHere } from './register/kept-marks.js';
import { resultsHere } from './register/kept-results.js';

/** What is asked before signing out, which empties what this device keeps for Trivium so that nobody later finds it. */
export const questionBeforeSignOut = (me: Me): string | null =>
  questionBeforeLosing(unsentHere(me)) ?? questionOfResults(resultsHere(me));

const questionOfResults = (count: number) =>
  count === 0
    ? null
    : `${counted(count, 'result')} chosen in this window ${count === 1 ? 'is' : 'are'} not recorded yet. Sign out and lose ${count === 1 ? 'it' : 'them'}?`;

/** What is asked before this device is emptied, one line for each register; null where there is nothing to lose. */
export function questionBeforeLosing(unsent: Unsent[]): string | null {
  const count = unsent.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  const says = `${counted(count, 'mark')} on this device ${count === 1 ? 'is' : 'are'} not saved yet:`;
  return [says, ...unsent.map(lineOf), `Sign out and lose ${count === 1 ? 'it' : 'them'}?`].join('\n');
}

function lineOf({ count, isMine, of }: Unsent): string {
  const by = isMine ? 'you' : (of?.by ?? 'somebody else who used this browser');
  const session = of ? `${of.module}, ${inWords(of.heldOn)}` : 'a session that this device cannot name';
  return `• ${count} made by ${by}, for ${session}`;
}
