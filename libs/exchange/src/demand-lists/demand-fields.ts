import type { FieldOfList } from '../imports/index.js';

/** All fields of a list of demand. */
export const DEMAND_FIELDS: readonly FieldOfList[] = [
  {
    ...{ key: 'CLUSTER', name: 'Cluster', required: true, example: 'Millbrook' },
    means: 'The cluster in which families are expected. What your figures call otherwise is said once.',
    names: ['cluster name', 'locality', 'neighbourhood', 'patch', 'area', 'district'],
  },
  {
    ...{ key: 'NEED_LEVEL', name: 'Need level', required: true, example: 'Universal plus' },
    means: 'Their need level, by its name or one of its synonyms. The level that is for everybody has no demand.',
    names: ['level', 'level of need', 'tier', 'need', 'level name'],
  },
  {
    ...{ key: 'FAMILIES', name: 'Families', required: true, example: '120' },
    means: 'How many families are expected, as a whole number; 0 is none.',
    names: ['families expected', 'number of families', 'expected families', 'caseload', 'households'],
  },
  {
    ...{ key: 'HOURS_PER_FAMILY', name: 'Weekly hours per family', required: true, example: '1.25' },
    means: 'Hours a week that each of them calls for.',
    names: ['hours per family', 'hours per family per week', 'hours a week', 'weekly hours', 'hours'],
  },
  {
    ...{ key: 'FIRST_DAY', name: 'First day', required: true, isDay: true, example: '2027-01-01' },
    means: 'From which day on. What was expected before ends on the day before; the same day again replaces it.',
    names: ['from', 'start date', 'valid from', 'starts', 'effective from'],
  },
  {
    ...{ key: 'LAST_DAY', name: 'Last day', required: false, isDay: true, example: '2027-12-31' },
    means: 'The last day on which it holds. Empty goes on until a later first day, or without end.',
    names: ['to', 'end date', 'valid to', 'until', 'ends', 'effective to'],
  },
];
