import { type Day, EARLIEST_DAY, formatDay, twoYearsAfter } from '@app/kernel';
import { isMisread } from './damaged-name.rules.js';
import type { ListedRow, Remark } from './staff-list.js';

const MOST_HOURS = 168;
const LONGEST_NUMBER = 40;
const LONGEST_NAME = 100;
const LONGEST_YEARS = 50;
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/u;

/** What is wrong with a row whatever the record has. */
export const implausible = (row: ListedRow, today: Day): Remark[] => [
  ...implausiblePerson(row),
  ...implausibleHours(row),
  ...implausibleDays(row, today),
];

function implausiblePerson(row: ListedRow): Remark[] {
  const { givenName, familyName, email } = row;
  const number = wrongNumber(row.staffNumber);
  return [
    ...(number ? [{ field: 'STAFF_NUMBER' as const, says: number }] : []),
    ...(givenName || familyName
      ? []
      : [{ field: 'FAMILY_NAME' as const, says: 'Give their name: given name, family name or both.' }]),
    ...implausibleName('GIVEN_NAME', givenName),
    ...implausibleName('FAMILY_NAME', familyName),
    ...(email && (email.length > LONGEST_EMAIL || !EMAIL.test(email))
      ? [{ field: 'EMAIL' as const, says: 'An e-mail address looks like ana@example.org.' }]
      : []),
  ];
}

function wrongNumber(number: string): string | undefined {
  if (!number) return 'Give the staff number: the next list finds them by it.';
  if (/^[='"]/.test(number))
    return 'A spreadsheet wrote a sign before it: save the file again with its staff numbers as text.';
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(number))
    return 'A spreadsheet cut it to a power of ten: save the file again with its staff numbers as text.';
  return number.length > LONGEST_NUMBER ? `A staff number has ${LONGEST_NUMBER} signs at most.` : undefined;
}

function implausibleName(field: Remark['field'], name: string): Remark[] {
  if (!name) return [];
  if (name.length > LONGEST_NAME) return [{ field, says: `A name has ${LONGEST_NAME} letters at most.` }];
  if (!/[\p{L}\p{N}]/u.test(name))
    return [{ field, says: 'A name has a letter at least; leave the cell empty where there is none.' }];
  return /[?\uFFFD]/u.test(name) || isMisread(name)
    ? [
        {
          field,
          says: 'A sign of it could not be read: the file may be written in another encoding. Choose it, or put the name right.',
        },
      ]
    : [];
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
