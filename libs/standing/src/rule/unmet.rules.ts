import { type Day, dayBefore, formatDay } from '@app/kernel';
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

const WORDS_FOR = {
  themselves: { hold: 'you hold', rated: 'rated by yourself alone' },
  'somebody else': { hold: 'holds', rated: 'rated by the person alone' },
};

/** What is asked and what there is instead. */
export function unmetInWords(lacking: Lacking, reader: Reader): string {
  const { competencyName, requiredName, heldName, state, lapsedOn } = lacking;
  const { hold, rated } = WORDS_FOR[reader];
  const holds = heldName ? `${hold} ${heldName}` : `${hold} nothing now`;
  const instead: Record<StandingState, string> = {
    MET: 'met',
    TO_CONFIRM: 'what was held before the framework changed is still to be confirmed',
    LAPSED: `lapsed after ${lapsedOn && formatDay(dayBefore(lapsedOn))}, ${holds}`,
    BELOW: holds,
    SELF_RATED_ONLY: `${rated}, no level is held`,
    NONE: 'no level is held',
  };
  return `${competencyName}: ${requiredName} is asked; ${instead[state]}.`;
}
