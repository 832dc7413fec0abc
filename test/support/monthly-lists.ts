import writeExcelFile from 'write-excel-file/node';
import type { Day } from '@app/kernel';
import type { ListedEmployee } from '../model/employers.js';
import { csv, type Line } from './staff-lists.js';

/** How an employer writes its list: each of the ten in a way of its own. */
export interface Writing {
  name: string;
  write(rows: ListedEmployee[]): Promise<Uint8Array | string> | Uint8Array | string;
}

const HEADINGS = ['Staff number', 'First name', 'Surname', 'Job title', 'Location', 'Hours', 'Start date'];

/* A slip of whoever typed the row. */
const roleIn = ({ slip, role }: ListedEmployee) => (slip === 'ROLE' ? `${role}x` : role);
const hoursIn = ({ slip, hours }: ListedEmployee) => (slip === 'HOURS' ? hours * 10 : hours);
const slashed = (day: Day) => day.split('-').reverse().join('/');

const lines = (rows: ListedEmployee[], day: (iso: Day) => string = String): Line[] =>
  rows.map((row) => [...[row.number, row.given, row.family, roleIn(row), row.site], ...[hoursIn(row), day(row.since)]]);
const plain = (rows: ListedEmployee[], day?: (iso: Day) => string) => csv([HEADINGS, ...lines(rows, day)]);
const separated = (rows: ListedEmployee[], by: string) =>
  [HEADINGS, ...lines(rows)].map((cells) => cells.map((cell) => `"${cell}"`).join(by)).join('\n');

export const WRITINGS: Writing[] = [
  { name: 'plain', write: (rows) => plain(rows) },
  {
    name: 'semicolons, Windows-1252',
    write: (rows) => Buffer.from(separated(rows, ';').replaceAll('’', "'"), 'latin1'),
  },
  { name: 'UTF-16 and tabs', write: (rows) => Buffer.from(`\ufeff${separated(rows, '\t')}`, 'utf16le') },
  {
    name: 'a workbook',
    write: async (rows) =>
      writeExcelFile(
        [HEADINGS, ...lines(rows)].map((cells) => cells.map((value) => ({ value: value ?? undefined }))),
      ).toBuffer(),
  },
  { name: 'days as 02/11/2026', write: (rows) => plain(rows, slashed) },
  {
    name: 'both names in one column',
    write: (rows) =>
      csv([
        ['Staff number', 'Name', 'Job title', 'Location', 'Hours', 'Start date'],
        ...rows.map((row): Line => [
          ...[row.number, `${row.family}, ${row.given}`, roleIn(row), row.site, hoursIn(row), row.since],
        ]),
      ]),
  },
  { name: 'a title above', write: (rows) => `Monthly return,,,,,,\r\n,,,,,,\r\n${plain(rows)}` },
  {
    name: 'a BOM and columns of its own',
    write: (rows) => `\ufeff${csv([[...HEADINGS, 'Payroll'], ...lines(rows).map((line) => [...line, 'x'])])}`,
  },
  {
    name: 'other headings, in another order',
    write: (rows) =>
      csv([
        ['Date started', 'Employee ID', 'Forename', 'Last name', 'Position', 'Base', 'Weekly hours'],
        ...rows.map((row): Line => [
          ...[row.since, row.number, row.given, row.family, roleIn(row), row.site, hoursIn(row)],
        ]),
      ]),
  },
  {
    name: 'roles by names of its own',
    write: (rows) => plain(rows.map((row) => ({ ...row, role: row.slip === 'ROLE' ? row.role : `Our ${row.role}` }))),
  },
];
