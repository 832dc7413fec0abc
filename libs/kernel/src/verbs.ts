import type { Day } from './day.js';

/**
 * How an answer of a day speaks: it was so, it is so, or it would be so, for nothing of a day to come has happened; what is asked of that
 * day is known today.
 */
export interface Verbs {
  is: string;
  are: string;
  has: string;
  have: string;
  hasNot: string;
  haveNot: string;
  meets: string;
  meet: string;
  lacks: string;
  lack: string;
  asks: string;
  ask: string;
  isAsked: string;
  can: string;
  holds: string;
  hold: string;
  stands: string;
  stand: string;
  ranOut: string;
  moved: string;
  comes: string;
  need: string;
  works: string;
  went: string;
  fell: string;
  lapses: string;
  changed: string;
  /** On that day, where it is named already. */
  then: string;
}

const WAS: Verbs = {
  ...{ is: 'was', are: 'were', has: 'had', have: 'had', hasNot: 'did not have', haveNot: 'did not have' },
  ...{ meets: 'met', meet: 'met', lacks: 'lacked', lack: 'lacked', asks: 'asked', ask: 'asked' },
  ...{ isAsked: 'was asked', can: 'could', holds: 'held', hold: 'held', need: 'needed', works: 'worked' },
  ...{ stands: 'stood', stand: 'stood', ranOut: 'ran out', moved: 'moved', comes: 'came' },
  ...{ went: 'went', fell: 'fell', lapses: 'lapsed', changed: 'changed', then: 'then' },
};
const IS: Verbs = {
  ...{ is: 'is', are: 'are', has: 'has', have: 'have', hasNot: 'does not have', haveNot: 'do not have' },
  ...{ meets: 'meets', meet: 'meet', lacks: 'lacks', lack: 'lack', asks: 'asks', ask: 'ask' },
  ...{ isAsked: 'is asked', can: 'can', holds: 'holds', hold: 'hold', need: 'need', works: 'works' },
  ...{ stands: 'stands', stand: 'stand', ranOut: 'ran out', moved: 'moved', comes: 'comes' },
  ...{ went: 'went', fell: 'fell', lapses: 'lapses', changed: 'changed', then: 'now' },
};
const WOULD_BE: Verbs = {
  ...{
    is: 'would be',
    are: 'would be',
    has: 'would have',
    have: 'would have',
    hasNot: 'would not have',
    haveNot: 'would not have',
  },
  ...{ meets: 'would meet', meet: 'would meet', lacks: 'would lack', lack: 'would lack' },
  ...{ asks: 'asks', ask: 'ask', isAsked: 'is asked', can: 'could', holds: 'would hold', hold: 'would hold' },
  ...{ need: 'would need', works: 'would work' },
  ...{ stands: 'would stand', stand: 'would stand', ranOut: 'has run out by then,' },
  ...{ moved: 'would move', comes: 'would come' },
  ...{ went: 'would go', fell: 'would fall', lapses: 'would lapse', changed: 'would change', then: 'then' },
};

export const verbsOf = (on: Day, today: Day): Verbs => (on < today ? WAS : on > today ? WOULD_BE : IS);
