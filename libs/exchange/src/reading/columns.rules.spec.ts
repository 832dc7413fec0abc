import { describe, expect, it } from '@jest/globals';
import { suggestColumns } from './columns.rules.js';

const NAME = { key: 'name', names: ['Name', 'Full name'] };
const GIVEN = { key: 'given', names: ['First name', 'Forename', 'Prénom'] };
const NUMBER = { key: 'number', names: ['Staff number', 'Payroll number'] };
const HOURS = { key: 'hours', names: ['Hours', 'Weekly hours', 'Hours per week'] };
const FROM = { key: 'from', names: ['Start date', 'From'] };

describe('a column is suggested for a field', () => {
  it.each([
    ['FIRST NAME', GIVEN],
    ['First_Name:', GIVEN],
    ['firstname', GIVEN],
    ['FirstName', GIVEN],
    ['Name (first)', GIVEN],
    ['prenom', GIVEN],
    ['Staff no.', NUMBER],
    ['Number of staff', NUMBER],
    ['Payroll-Nr', NUMBER],
    ['Hours (contracted)', HOURS],
    ['Hour', HOURS],
    ['Date of start', FROM],
  ])('“%s”', (heading, field) => expect(suggestColumns([heading], [field])).toEqual({ [field.key]: 0 }));

  it.each([
    ['Manager’s name', NAME],
    ['Surname', NAME],
    ['Names of children', NAME],
    ['Hours of leave', HOURS],
    ['Date', FROM],
    ['Fr', FROM],
    ['', NAME],
    ['(Name)', GIVEN],
    ['Hours (FTE)', HOURS],
    ['Hours [W.T.E.]', HOURS],
    ['#', NUMBER],
  ])('not “%s”', (heading, field) => expect(suggestColumns([heading], [field])).toEqual({ [field.key]: null }));

  it('each heading once, the nearest first and then the likeliest name', () => {
    expect(suggestColumns(['Full name', 'Name', 'From', 'Date of start'], [NAME, FROM])).toEqual({ name: 1, from: 2 });
    expect(suggestColumns(['Weekly hours', 'Hours'], [HOURS])).toEqual({ hours: 1 });
    expect(suggestColumns(['Name', 'Name'], [NAME, { key: 'other', names: ['Name'] }])).toEqual({ name: 0, other: 1 });
    expect(suggestColumns(['Name'], [NAME, { key: 'other', names: ['Name'] }])).toEqual({ name: 0, other: null });
  });
});
