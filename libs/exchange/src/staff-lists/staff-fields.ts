import type { FieldOfList } from '../imports/index.js';

/** All fields of a staff list. */
export const STAFF_FIELDS: readonly FieldOfList[] = [
  {
    ...{ key: 'STAFF_NUMBER', name: 'Staff number', required: true, example: '00417' },
    means: 'What the employer calls them in its own list, for ever: the next list finds them by it.',
    names: [
      'employee number',
      'assignment number',
      'payroll number',
      'personnel number',
      'employee id',
      'staff id',
      'staff no',
      'esr number',
    ],
  },
  {
    ...{ key: 'NAME', name: 'Name', required: false, example: 'Naylor, Grace' },
    means:
      'Both names, where they stand in one column: with a comma the family name is first; without one it is asked once which is. It is not read where either name has a column of its own.',
    standsFor: ['GIVEN_NAME', 'FAMILY_NAME'],
    names: ['full name', 'employee name', 'staff name', 'person name', 'name of employee'],
  },
  {
    ...{ key: 'GIVEN_NAME', name: 'Given name', required: true, example: 'Grace' },
    means: 'The given name; empty where somebody has one name alone.',
    names: ['first name', 'forename', 'known as', 'preferred name', 'given names'],
  },
  {
    ...{ key: 'FAMILY_NAME', name: 'Family name', required: true, example: 'Naylor' },
    means: 'The family name; it may be empty where the given name is not.',
    names: ['last name', 'surname'],
  },
  {
    ...{ key: 'EMAIL', name: 'Work e-mail', required: false, example: 'grace.naylor@example.org' },
    means: 'Where they are reached at work. An empty cell changes nothing.',
    names: ['email', 'e-mail address', 'email address', 'work email address'],
  },
  {
    ...{ key: 'ROLE', name: 'Role', required: true, example: 'Health visitor' },
    means: 'The role of the post, as the partnership calls it.',
    names: ['job title', 'position', 'position title', 'post title', 'job role'],
  },
  {
    ...{ key: 'SITE', name: 'Site', required: false, example: 'Buttercup Children’s Centre' },
    means: 'Where the post is based. Empty is none.',
    names: ['location', 'base', 'work location', 'workplace', 'site name'],
  },
  {
    ...{ key: 'TEAM', name: 'Team', required: false, example: 'Millbrook family team' },
    means: 'The team of the post. Empty is none.',
    names: ['team name', 'unit'],
  },
  {
    ...{ key: 'LINE_MANAGER', name: 'Line manager', required: false, example: '00398' },
    means: 'The staff number of the line manager at the same employer. Empty is none.',
    names: [
      'manager number',
      'line manager number',
      'supervisor number',
      'manager id',
      'manager employee number',
      'line manager staff number',
    ],
  },
  {
    ...{ key: 'WEEKLY_HOURS', name: 'Weekly hours', required: false, example: '37.5' },
    means: 'Hours a week. Empty is unknown.',
    names: ['hours', 'contracted hours', 'hours per week', 'contract hours', 'weekly contracted hours'],
  },
  {
    ...{ key: 'FIRST_DAY', name: 'First day', required: false, isDay: true, example: '2026-11-02' },
    means: 'The first day of the post; needed where the post is new to the record.',
    names: [
      'start date',
      'date started',
      'post start date',
      'from',
      'starts',
      'started',
      'latest start date',
      'position start date',
    ],
  },
  {
    ...{ key: 'LAST_DAY', name: 'Last day', required: false, isDay: true, example: '2027-03-31' },
    means: 'The last day of the post, where it ends. A list ends a post sooner, never later.',
    names: [
      'end date',
      'leaving date',
      'date left',
      'contract end date',
      'fixed term end date',
      'until',
      'ends',
      'leaves',
      'finish date',
      'last working day',
      'termination date',
    ],
  },
];
