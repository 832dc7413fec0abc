import type { Import, ListKind, Outcome } from './operations.js';

/** What a list of each kind is called. */
interface KindWords {
  name: string;
  of: string;
  hint: string;
  /** From when on holds what it changes, where that is the day as of which it is. */
  holds?: string;
}

export const KINDS: Record<ListKind, KindWords> = {
  STAFF: {
    ...{ name: 'Staff list', of: 'Who works there', hint: 'People with their posts, roles and hours' },
    holds: ': what it changes in a post holds from that day on',
  },
  TRAINING: {
    ...{ name: 'Training list', of: 'Training done before, or elsewhere' },
    hint: 'What people on the record attended, or have a certificate or qualification of',
  },
};

interface OutcomeWords {
  name: string;
  see: string;
  title: string;
}

/** What rows of each outcome are called, in a list of a kind. */
export const outcomeWords = (kind: ListKind, outcome: Outcome): OutcomeWords =>
  (kind === 'TRAINING' ? OF_TRAINING[outcome] : undefined) ?? OUTCOMES[outcome];

const OUTCOMES: Record<Outcome, OutcomeWords> = {
  UNCHANGED: { name: 'unchanged', see: 'See them', title: 'Unchanged: the record says the same' },
  CHANGED: { name: 'changed', see: 'See them', title: 'Changed: people on the record' },
  ADDED: { name: 'new people', see: 'See them', title: 'New people' },
  DOUBTFUL: { name: 'to decide', see: 'Decide', title: 'To decide: might be somebody we know' },
  REFUSED: { name: 'refused', see: 'See why', title: 'Refused' },
};

const OF_TRAINING: Partial<Record<Outcome, OutcomeWords>> = {
  CHANGED: { name: 'changed', see: 'See them', title: 'Changed: training on the record' },
  ADDED: { name: 'new', see: 'See them', title: 'New to the record' },
  DOUBTFUL: { name: 'to decide', see: 'Decide', title: 'To decide: another name than whoever has the number' },
};

export const IN_ORDER: Outcome[] = ['UNCHANGED', 'CHANGED', 'ADDED', 'DOUBTFUL', 'REFUSED'];

export const rowsOf = ({ counts }: Pick<Import, 'counts'>, outcome: Outcome) =>
  counts.find((one) => one.outcome === outcome)?.rows ?? 0;

export const changing = (list: Pick<Import, 'counts'>) => rowsOf(list, 'ADDED') + rowsOf(list, 'CHANGED');

export const STATES: Record<Import['state'], string> = {
  ASKS: 'Asks something first',
  SHOWN: 'Waits for you',
  READING: 'Being read',
  COMPARING: 'Being compared',
  SAVING: 'Being saved',
  SAVED: 'Saved',
  UNDOING: 'Being undone',
  UNDONE: 'Undone',
  WITHDRAWN: 'Withdrawn',
};

const WORKS: readonly Import['state'][] = ['READING', 'COMPARING', 'SAVING', 'UNDOING'];

/** Whether the list is being worked on; with trouble that stands still. */
export const isWorkedOn = ({ state }: Pick<Import, 'state'>): boolean => WORKS.includes(state);
export const isUnderWay = (list: Pick<Import, 'state' | 'trouble'>): boolean =>
  isWorkedOn(list) && list.trouble === null;
