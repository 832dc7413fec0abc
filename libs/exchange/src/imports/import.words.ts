import { counted, inFigures } from '@app/kernel';
import { askedInWords } from './asked-of-list.rules.js';
import type { ImportedList } from './import.model.js';
import type { ImportOutcome } from './import-state.model.js';
import type { FieldOfList } from './list-kind.js';

type Told = Pick<
  ImportedList,
  'state' | 'rowCount' | 'doneCount' | 'keptCount' | 'trouble' | 'counts' | 'missing' | 'asksDayOrder' | 'asksNameOrder'
> & { fields: readonly FieldOfList[] };

/** How a list stands, in one sentence. */
export function importInWords(list: Told): string {
  const { trouble } = list;
  return trouble ? `${IN_STATE[list.state](list)} It stands still: ${trouble}` : IN_STATE[list.state](list);
}

const rowsOf = ({ counts }: Told, outcome: ImportOutcome) => counts.find((one) => one.outcome === outcome)?.rows ?? 0;
const changing = (list: Told) => rowsOf(list, 'ADDED') + rowsOf(list, 'CHANGED');

const IN_STATE: Record<Told['state'], (list: Told) => string> = {
  READING: ({ doneCount }) => `It is being read: ${inFigures(doneCount)} rows so far.`,
  ASKS: (list) => askedInWords(list, list.fields),
  COMPARING: ({ doneCount, rowCount }) =>
    `It is being compared with the record: ${inFigures(doneCount)} of ${inFigures(rowCount)} rows so far.`,
  SHOWN: shown,
  SAVING: (list) =>
    changing(list) === 0
      ? 'Nothing of it is saved.'
      : `It is being saved: ${inFigures(list.doneCount)} of ${inFigures(changing(list))} rows so far.`,
  SAVED: (list) => `${counted(changing(list), 'row was', 'rows were')} saved of ${inFigures(list.rowCount)}.`,
  UNDOING: ({ doneCount }) => `What it wrote is being taken back: ${inFigures(doneCount)} rows so far.`,
  UNDONE: undone,
  WITHDRAWN: () => 'It was withdrawn: nothing was saved.',
};

function undone({ doneCount, keptCount }: Told): string {
  if (keptCount === 0) return 'It was undone: what it wrote was taken back.';
  const all = doneCount === 1 ? 'its row' : `all its ${inFigures(doneCount)} rows`;
  const rows = keptCount < doneCount ? `${inFigures(keptCount)} of its ${inFigures(doneCount)} rows` : all;
  return `It was undone, but of ${rows} something stays as it is now, since more was built on it.`;
}

function shown(list: Told): string {
  if (list.rowCount === 0) return 'It has no rows: nothing stands below its headings.';
  const [doubtful, refused] = [rowsOf(list, 'DOUBTFUL'), rowsOf(list, 'REFUSED')];
  const aside = [
    doubtful > 0 && `${counted(doubtful, 'needs', 'need')} your decision`,
    refused > 0 && `${counted(refused, 'is', 'are')} refused`,
  ].filter(Boolean);
  const ready = rowsOf(list, 'UNCHANGED') + changing(list);
  const nothing = changing(list) === 0 && aside.length === 0 ? ' The record says all of it already.' : '';
  return `Nothing is saved yet: ${inFigures(ready)} of ${counted(list.rowCount, 'row is', 'rows are')} ready${aside.length > 0 ? `, ${aside.join(' and ')}` : ''}.${nothing}`;
}
