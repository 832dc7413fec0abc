import { comparePerson } from './compare-person.rules.js';
import type { Known, KnownPerson, KnownPost, ListedRow } from './staff-list.js';

/* Somebody as the record has her, and rows of lists about her. */
const VISITOR = { id: 'role-1', name: 'Health visitor' };
const NURSE = { id: 'role-2', name: 'School nurse' };
export const [CEDAR, ELDER] = [
  { id: 'site-1', name: 'Cedar Children’s Centre' },
  { id: 'site-2', name: 'Elder Clinic' },
];
export const post = (more: Partial<KnownPost> = {}): KnownPost => ({
  ...{ id: 'post-1', number: '00417', role: VISITOR, site: CEDAR, team: null, manager: null, weeklyHours: 30 },
  ...{ firstDay: '2021-03-01', holdsFrom: '2021-03-01', lastDay: null, changesOn: null, ...more },
});
export const grace = (more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{
    id: 'grace',
    recordId: 'grace',
    givenName: 'Grace',
    familyName: 'Naylor',
    email: 'grace@trust.example',
    number: '00417',
  },
  ...{ posts: [post()], ended: [], elsewhere: [], formerNames: [], ...more },
});
export const known = (more: Partial<Known> = {}): Known => ({
  ...{
    roles: [VISITOR, NURSE],
    sites: [CEDAR, ELDER],
    teams: [],
    namesakes: [],
    namesakeAbove: null,
    byOtherNumbers: [],
  },
  ...{
    meanings: new Map(),
    managers: new Map([['00398', { id: 'ciaran', name: 'Ciarán Thackray' }]]),
    person: grace(),
    ...more,
  },
});
export const row = (more: Partial<ListedRow> = {}): ListedRow => ({
  ...{ line: 2, staffNumber: '00417', givenName: 'Grace', familyName: 'Naylor', role: 'health visitor', ...more },
});
const days = { listed: '2026-11-01', today: '2026-11-02' };
export const compare = (rows: ListedRow[], of: Known = known()) => comparePerson(rows, of, days);
export const only = (more: Partial<ListedRow>, of?: Known) => compare([row(more)], of)[0]!;
export const refusals = (more: Partial<ListedRow>, of?: Known) =>
  only(more, of).problems.map(({ field, says }) => `${field}: ${says}`);
