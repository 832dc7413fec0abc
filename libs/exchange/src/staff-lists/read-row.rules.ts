import { roundTo } from '@app/kernel';
import type { ListedRow, Remark, StaffField } from '@app/workforce';
import type { Cells } from '../imports/index.js';
import { type DayOrder, type NameOrder, readDay, readHours, splitName } from '../reading/index.js';

export interface ReadRow {
  row: ListedRow;
  problems: Remark[];
}

/** The cells of a row as what they mean; what cannot be read is a problem, and null. */
export function readRow(line: number, cells: Cells, order: DayOrder, names: NameOrder): ReadRow {
  const problems: Remark[] = [];
  const orProblem = <Value>(
    field: StaffField,
    read: (text: string) => Value | { problem: string },
  ): Value | null | undefined => {
    const text = cells[field];
    if (text === undefined) return undefined;
    if (text === '') return null;
    const value = read(text);
    if (!isProblem(value)) return value;
    problems.push({ field, says: value.problem });
    return null;
  };
  const optional = (field: StaffField) => (cells[field] === undefined ? undefined : cells[field] || null);
  const row: ListedRow = {
    line,
    staffNumber: cells.STAFF_NUMBER ?? '',
    ...namesIn(cells, names),
    email: optional('EMAIL'),
    role: cells.ROLE ?? '',
    site: optional('SITE'),
    team: optional('TEAM'),
    manager: optional('LINE_MANAGER'),
    weeklyHours: orProblem('WEEKLY_HOURS', hoursOnRecord),
    firstDay: orProblem('FIRST_DAY', (text) => readDay(text, order)),
    lastDay: orProblem('LAST_DAY', (text) => readDay(text, order)),
  };
  return { row, problems };
}

/* A column of each name counts before one of both. */
export const namesIn = ({ NAME: both, GIVEN_NAME: given, FAMILY_NAME: family }: Cells, order: NameOrder) =>
  both !== undefined && given === undefined && family === undefined
    ? splitName(both, order)
    : { givenName: given ?? '', familyName: family ?? '' };

/* The record keeps two decimals. */
function hoursOnRecord(text: string) {
  const hours = readHours(text);
  return typeof hours === 'number' ? roundTo(hours, 2) : hours;
}

const isProblem = (value: unknown): value is { problem: string } =>
  typeof value === 'object' && value !== null && 'problem' in value;
