import type { ComponentChildren } from 'preact';
import type { WholeList } from '../../ui/files/whole-list.js';
import { counted } from '../../shared/words.js';
import { Decide } from './decide.js';
import { IsItRight } from './is-it-right.js';
import type { Import, Outcome, Row, Rows } from './operations.js';
import { ChangedRows, RefusedRows } from './rows.js';
import { isSavedOrUndone, outcomeWords, rowsOf } from './words.js';

/** What rows of an outcome are called, with how many there are. */
export const titleOfRows = (list: Import, of: Outcome) =>
  `${outcomeWords(list.kind, of).title}: ${counted(rowsOf(list, of), 'row')}`;

interface Props {
  of: Outcome;
  rows: Rows;
  list: Import;
  onDone: (words: ComponentChildren) => void;
  whole: WholeList<Row>;
}

/** Some rows of one outcome: refused with why, in doubt with the choice, else with what they change. */
export function OutcomeRows({ of, rows: { edges }, list, onDone, whole }: Props) {
  const rows = edges.map(({ node }) => node);
  const caption = titleOfRows(list, of);
  if (rows.length === 0) return null;
  if (of === 'REFUSED') return <RefusedRows {...{ rows, whole, caption }} />;
  if (of !== 'DOUBTFUL') return <ChangedRows {...{ rows, whole, caption }} isSaved={isSavedOrUndone(list.state)} />;
  const Each = list.kind === 'DEMAND' ? IsItRight : Decide;
  return (
    <>
      {rows.map((row) => (
        <Each key={row.line} row={row} list={list} onDone={onDone} />
      ))}
    </>
  );
}
