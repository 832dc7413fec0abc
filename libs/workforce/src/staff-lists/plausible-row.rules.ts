import { type Day, EARLIEST_DAY, formatDay, twoYearsAfter } from '@app/kernel';
import type { ListedRow, Remark } from './staff-list.js';

const MOST_HOURS = 168;
const LONGEST_NUMBER = 40;
const LONGEST_NAME = 100;
const LONGEST_YEARS = 50;
const EMAIL = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/u;

/** What is wrong with a row whatever the record has. */
export const implausible = (row: ListedRow, today: Day): Remark[] => [
  ...implausiblePerson(row),
  ...implausibleHours(row),
  ...implausibleDays(row, today),
];

function implausiblePerson(row: ListedRow): Remark[] {
  const problems: Remark[] = [];
  const wrong = (field: Remark['field'], says: string) => void problems.push({ field, says });
  if (!row.staffNumber) wrong('STAFF_NUMBER', 'Give the staff number: the next list finds them by it.');
  if (/^[='"]/.test(row.staffNumber))
    wrong('STAFF_NUMBER', 'A spreadsheet wrote a sign before it: save the file again with its staff numbers as text.');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(row.staffNumber))
    wrong(
      'STAFF_NUMBER',
      'A spreadsheet cut it to a power of ten: save the file again with its staff numbers as text.',
    );
  if (row.staffNumber.length > LONGEST_NUMBER)
    wrong('STAFF_NUMBER', `A staff number has ${LONGEST_NUMBER} signs at most.`);
  if (!row.givenName && !row.familyName) wrong('FAMILY_NAME', 'Give their name: given name, family name or both.');
  for (const [field, name] of [
    ['GIVEN_NAME', row.givenName],
    ['FAMILY_NAME', row.familyName],
  ] as const)
    if (name.length > LONGEST_NAME) wrong(field, `A name has ${LONGEST_NAME} letters at most.`);
    else if (name && !/[\p{L}\p{N}]/u.test(name))
      wrong(field, 'A name has a letter at least; leave the cell empty where there is none.');
    else if (/[?\uFFFD]/u.test(name))
      wrong(
        field,
        'A sign of it could not be read: the file may be written in another encoding. Choose it, or put the name right.',
      );
  if (row.email && !EMAIL.test(row.email)) wrong('EMAIL', 'An e-mail address looks like ana@example.org.');
  return problems;
}

function implausibleHours({ weeklyHours: hours }: ListedRow): Remark[] {
  if (!hours || (hours >= 0 && hours <= MOST_HOURS)) return [];
  const meant = hours > 0 && hours <= 10 * MOST_HOURS ? ` Did the list mean ${hours / 10}?` : '';
  return [{ field: 'WEEKLY_HOURS', says: `A week has ${MOST_HOURS} hours.${meant}` }];
}

function implausibleDays({ firstDay, lastDay }: ListedRow, today: Day): Remark[] {
  const latest = twoYearsAfter(today);
  const outside = (day: Day) => day < EARLIEST_DAY || day > latest;
  if (firstDay && outside(firstDay))
    return [{ field: 'FIRST_DAY', says: `A post begins between ${formatDay(EARLIEST_DAY)} and ${formatDay(latest)}.` }];
  if (firstDay && lastDay && lastDay < firstDay)
    return [{ field: 'LAST_DAY', says: 'A post ends on or after the day it starts.' }];
  if (lastDay && Number(lastDay.slice(0, 4)) > Number(today.slice(0, 4)) + LONGEST_YEARS)
    return [
      {
        field: 'LAST_DAY',
        says: `A post ends within ${LONGEST_YEARS} years: leave the last day empty where there is none.`,
      },
    ];
  return [];
}
