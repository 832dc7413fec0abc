import { type Day, dayBefore, formatDay, type Verbs } from '@app/kernel';
import type { Reader } from './proof.rules.js';
import type { StandingState } from './standing-state.js';

/** A requirement that is not met, by the names of what is asked and held. */
export interface Lacking {
  competencyName: string;
  requiredName: string;
  heldName: string | null;
  state: StandingState;
  lapsedOn: Day | null;
}

/** What is asked and what there is instead, in the tense of the day. */
export function unmetInWords(lacking: Lacking, reader: Reader, verbs: Verbs): string {
  const { competencyName, requiredName, heldName, state, lapsedOn } = lacking;
  const isOwn = reader === 'themselves';
  const hold = isOwn ? `you ${verbs.hold}` : verbs.holds;
  const holds = heldName ? `${hold} ${heldName}` : `${hold} nothing ${verbs.then}`;
  const noLevel = `no level ${verbs.is} held`;
  const instead: Record<StandingState, string> = {
    MET: 'met',
    TO_CONFIRM: `what was held before the framework changed ${verbs.is} still to be confirmed`,
    LAPSED: `lapsed after ${lapsedOn && formatDay(dayBefore(lapsedOn))}, ${holds}`,
    BELOW: holds,
    SELF_RATED_ONLY: `rated by ${isOwn ? 'yourself' : 'the person'} alone, ${noLevel}`,
    NONE: noLevel,
  };
  return `${competencyName}: ${requiredName} ${verbs.isAsked}; ${instead[state]}.`;
}
