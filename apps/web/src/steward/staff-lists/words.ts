import type { Import, ListKind, Outcome } from './operations.js';

interface KindWords {
  name: string;
  of: string;
  hint: string;
  /** Whether each list is of one employer; else they are of the whole partnership. */
  isOfEmployer: boolean;
  /** What the day of the list does. */
  dayHint: string;
  /** What no list of the kind does. */
  never: string;
  /** What undoing one takes back, and leaves. */
  undoing: string;
}

/** What a list of each kind is called, and what is said of it. */
export const KINDS: Record<ListKind, KindWords> = {
  STAFF: {
    ...{ name: 'Staff list', of: 'Who works for an employer', hint: 'People with their posts, roles and hours' },
    ...{ isOfEmployer: true, dayHint: 'What it changes holds from then on', never: 'Nobody is removed by a list.' },
    undoing:
      'What it wrote is taken back: people whom it added, posts that it opened, changed or ended, names and addresses. What somebody changed or linked with it since stays, and is listed.',
  },
  TRAINING: {
    ...{ name: 'Training list', of: 'Training done before, or elsewhere' },
    hint: 'What people on the record attended, or have a certificate or qualification of',
    ...{ isOfEmployer: true, dayHint: 'Each row says its own day', never: 'Nobody is removed by a list.' },
    undoing:
      'The training that it put on the record is taken back, with all that it gave; what it replaced counts again. What was changed since stays, and is listed.',
  },
  DEMAND: {
    ...{ name: 'List of demand', of: 'Families expected' },
    hint: 'How many in each cluster at each need level, of the whole partnership',
    ...{ isOfEmployer: false, dayHint: 'Each row says its own days', never: 'What the list does not name stays.' },
    undoing:
      'The figures that it put on record are taken back; what they replaced or ended stands again. Where something was changed since, it stays, and is listed.',
  },
};

/** What one list is called, with whose it is. */
export const titleOf = ({ kind, agency }: { kind: ListKind; agency: { name: string } | null }): string =>
  agency ? `${KINDS[kind].name} of ${agency.name}` : KINDS[kind].name;

interface OutcomeWords {
  name: string;
  see: string;
  title: string;
}

/** What rows of each outcome are called, in a list of a kind. */
export const outcomeWords = (kind: ListKind, outcome: Outcome): OutcomeWords =>
  OF_KIND[kind][outcome] ?? OUTCOMES[outcome];

const OUTCOMES: Record<Outcome, OutcomeWords> = {
  UNCHANGED: { name: 'unchanged', see: 'See them', title: 'Unchanged: the record says the same' },
  CHANGED: { name: 'changed', see: 'See them', title: 'Changed: people on the record' },
  ADDED: { name: 'new people', see: 'See them', title: 'New people' },
  DOUBTFUL: { name: 'to decide', see: 'Decide', title: 'To decide: might be somebody we know' },
  REFUSED: { name: 'refused', see: 'See why', title: 'Refused' },
};

const OF_KIND: Record<ListKind, Partial<Record<Outcome, OutcomeWords>>> = {
  STAFF: {},
  TRAINING: {
    CHANGED: { name: 'changed', see: 'See them', title: 'Changed: training on the record' },
    ADDED: { name: 'new', see: 'See them', title: 'New to the record' },
    DOUBTFUL: { name: 'to decide', see: 'Decide', title: 'To decide: another name than whoever has the number' },
  },
  DEMAND: {
    CHANGED: { name: 'changed', see: 'See them', title: 'Changed: what is expected' },
    ADDED: { name: 'new', see: 'See them', title: 'New to the record' },
    DOUBTFUL: { name: 'to decide', see: 'Decide', title: 'To decide: it changes tenfold or more' },
  },
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

/** How a list stands after what was asked of it; what goes on is followed below, and its numbers stand there alone. */
export const standsNow = ({ state, inWords }: Pick<Import, 'state' | 'inWords'>): string => GOES_ON[state] ?? inWords;

const GOES_ON: Partial<Record<Import['state'], string>> = {
  READING: 'It is being read: see below how far it is.',
  COMPARING: 'It is being compared with the record: see below how far it is.',
  SAVING: 'It is being saved: see below how far it is.',
  UNDOING: 'It is being taken back: see below how far it is.',
};

/** Whether its rows were written, be it that they were taken back since. */
export const isSavedOrUndone = (state: Import['state']): boolean =>
  ['SAVING', 'SAVED', 'UNDOING', 'UNDONE'].includes(state);

/** Whether it is known what all its rows do: while they are compared, some are not counted. */
export const isCounted = ({ state }: Pick<Import, 'state'>): boolean => state === 'SHOWN' || isSavedOrUndone(state);
