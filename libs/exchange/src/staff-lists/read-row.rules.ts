import { roundTo } from '@app/kernel';
import type { ListedRow, Remark, StaffField } from '@app/workforce';
import { namesIn, type StagedRow } from '../imports/index.js';
import { cellsReader, type DayOrder, type NameOrder, readDay, readHours } from '../reading/index.js';

export interface ReadRow {
  row: ListedRow;
  problems: Remark[];
}

/** The cells of a row as what they mean; what cannot be read is a problem, and null. */
export function readRow(staged: StagedRow, order: DayOrder, names: NameOrder): ReadRow {
  const { text, read, problems } = cellsReader<StaffField>(staged, 'STAFF_NUMBER');
  const day = (written: string) => readDay(written, order);
  const { givenName = '', familyName = '' } = namesIn(staged.cells, names);
  const row: ListedRow = {
    ...{ line: staged.line, staffNumber: text('STAFF_NUMBER') ?? '', givenName, familyName },
    ...{ email: text('EMAIL'), role: text('ROLE') ?? '', site: text('SITE'), team: text('TEAM') },
    ...{ manager: text('LINE_MANAGER'), weeklyHours: read('WEEKLY_HOURS', hoursOnRecord) },
    ...{ firstDay: read('FIRST_DAY', day), lastDay: read('LAST_DAY', day) },
  };
  return { row, problems };
}

/* The record keeps two decimals. */
function hoursOnRecord(text: string) {
  const hours = readHours(text);
  return typeof hours === 'number' ? roundTo(hours, 2) : hours;
}
