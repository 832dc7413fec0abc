import { describe, expect, it } from '@jest/globals';
import { only, refusals } from './grace.fixture.js';
import type { ListedRow } from './staff-list.js';

describe('a row that cannot be', () => {
  it.each<[Partial<ListedRow>, string]>([
    [{ staffNumber: '' }, 'STAFF_NUMBER: Give the staff number: the next list finds them by it.'],
    [
      { staffNumber: '1.23457E+12' },
      'STAFF_NUMBER: A spreadsheet cut it to a power of ten: save the file again with its staff numbers as text.',
    ],
    [
      { staffNumber: "'00417" },
      'STAFF_NUMBER: A spreadsheet wrote a sign before it: save the file again with its staff numbers as text.',
    ],
    [{ staffNumber: '1'.repeat(41) }, 'STAFF_NUMBER: A staff number has 40 signs at most.'],
    [{ givenName: '', familyName: '' }, 'FAMILY_NAME: Give their name: given name, family name or both.'],
    [{ familyName: 'x'.repeat(101) }, 'FAMILY_NAME: A name has 100 letters at most.'],
    [{ givenName: '-' }, 'GIVEN_NAME: A name has a letter at least; leave the cell empty where there is none.'],
    [
      { familyName: 'Nayl??r' },
      'FAMILY_NAME: A sign of it could not be read: the file may be written in another encoding. Choose it, or put the name right.',
    ],
    [{ lastDay: '4712-12-31' }, 'LAST_DAY: A post ends within 50 years: leave the last day empty where there is none.'],
    [{ email: 'grace at trust' }, 'EMAIL: An e-mail address looks like ana@example.org.'],
    [{ email: `${'g'.repeat(243)}@trust.example` }, 'EMAIL: An e-mail address looks like ana@example.org.'],
    [{ weeklyHours: 375 }, 'WEEKLY_HOURS: A week has 168 hours. Did the list mean 37.5?'],
    [{ weeklyHours: -1 }, 'WEEKLY_HOURS: A week has 168 hours.'],
    [
      { weeklyHours: 60.5 },
      'WEEKLY_HOURS: Over all posts this would be 60.5 hours a week. More than 60 take a reason: record it on their page.',
    ],
    [{ firstDay: '0206-01-01' }, 'FIRST_DAY: A post begins between 1 January 1950 and 2 November 2028.'],
    [{ firstDay: '2026-11-02', lastDay: '2026-11-01' }, 'LAST_DAY: A post ends on or after the day it starts.'],
    [{ role: '' }, 'ROLE: Say in which role they are.'],
    [{ role: 'HV band 6' }, 'ROLE: No role is called this. Say once which of ours it is, or put it right in the file.'],
    [{ role: 'Senior health visitor' }, 'ROLE: No role is called this. Did the list mean Health visitor?'],
    [{ site: 'Cedar CC' }, 'SITE: No site is called this. Did the list mean Cedar Children’s Centre?'],
    [{ manager: '00417' }, 'LINE_MANAGER: Nobody is their own line manager.'],
    [
      { manager: '77777' },
      'LINE_MANAGER: Nobody on the record or in the list has the staff number 77777 at this employer.',
    ],
  ])('%j: %s', (more, says) => {
    expect(refusals(more)).toContain(says);
    expect(only(more)).toMatchObject({ outcome: 'REFUSED', changes: [] });
    expect(only(more).person).toBeUndefined();
  });
});
