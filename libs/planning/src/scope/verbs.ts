import type { Day } from '@app/kernel';

/** How an answer of a day speaks: it was so, it is so, or it would be so, for nothing of a day to come has happened. */
export interface Verbs {
  is: string;
  are: string;
  has: string;
  hasNot: string;
  haveNot: string;
  meets: string;
  meet: string;
  lacks: string;
  lack: string;
  asks: string;
}

const WAS: Verbs = {
  ...{ is: 'was', are: 'were', has: 'had', hasNot: 'did not have', haveNot: 'did not have' },
  ...{ meets: 'met', meet: 'met', lacks: 'lacked', lack: 'lacked', asks: 'asked' },
};
const IS: Verbs = {
  ...{ is: 'is', are: 'are', has: 'has', hasNot: 'does not have', haveNot: 'do not have' },
  ...{ meets: 'meets', meet: 'meet', lacks: 'lacks', lack: 'lack', asks: 'asks' },
};
const WOULD_BE: Verbs = {
  ...{ is: 'would be', are: 'would be', has: 'would have', hasNot: 'would not have', haveNot: 'would not have' },
  ...{ meets: 'would meet', meet: 'would meet', lacks: 'would lack', lack: 'would lack', asks: 'would ask' },
};

export const verbsOf = (on: Day, today: Day): Verbs => (on < today ? WAS : on > today ? WOULD_BE : IS);
