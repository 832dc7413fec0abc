import type { Me } from '../shared/me.js';
import { counted, inWords } from '../shared/words.js';
import { type Unsent, unsentHere } from './register/kept-marks.js';
import { resultsHere } from './register/kept-results.js';

/** What is asked before signing out, which empties what this device keeps for Trivium so that nobody later finds it. */
export const questionBeforeSignOut = (me: Me): string | null => questionBeforeLosing(unsentHere(me), resultsHere());

/** What is asked before this device is emptied, one line for each register, and of results; null where there is nothing to lose. */
export function questionBeforeLosing(unsent: Unsent[], results = 0): string | null {
  const marks = unsent.reduce((sum, one) => sum + one.count, 0);
  if (marks + results === 0) return null;
  const areMarks = `${counted(marks, 'mark')} on this device ${marks === 1 ? 'is' : 'are'} not saved yet:`;
  const areResults = `${counted(results, 'result')} chosen in this window ${results === 1 ? 'is' : 'are'} not recorded yet.`;
  return [
    ...(marks > 0 ? [areMarks, ...unsent.map(lineOf)] : []),
    ...(results > 0 ? [areResults] : []),
    `Sign out and lose ${marks + results === 1 ? 'it' : 'them'}?`,
  ].join('\n');
}

function lineOf({ count, isMine, of }: Unsent): string {
  const by = isMine ? 'you' : (of?.by ?? 'somebody else who used this browser');
  const session = of ? `${of.module}, ${inWords(of.heldOn)}` : 'a session that this device cannot name';
  return `• ${count} made by ${by}, for ${session}`;
}
