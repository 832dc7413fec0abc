import { describe, expect, it } from '@jest/globals';
import { linesOf } from './compared.rules.js';
import type { Side } from './operations.js';

const side = (more: Partial<Side> = {}): Side => ({
  ...{ id: '1', name: 'Ana Bo', formerNames: [], email: null, hasAccount: false, profession: null },
  ...{ staffNumbers: [], posts: [], kept: [{ kept: 'EVIDENCE', count: 0 }] },
  ...more,
});
const post = {
  role: { name: 'Nurse' },
  employer: { name: 'Beacon' },
  site: { name: 'Sycamore' },
  weeklyHours: 18.5,
  firstDay: '2026-01-01',
  lastDay: null,
} as Side['posts'][number];

describe('two records, line by line', () => {
  it.each([
    ['Names before', { formerNames: ['Ana Di', 'Ana Do'] }, 'Ana Di, Ana Do', 'None'],
    ['Staff numbers', { staffNumbers: [{ agency: { name: 'Beacon' }, number: 'S1' }] }, 'S1, Beacon', 'None'],
    [
      'Posts, the latest first',
      { posts: [post, { ...post, site: null, weeklyHours: null, lastDay: '2026-03-31' }] },
      'Nurse, Beacon, Sycamore, 18.5 hours a week, from 1 January 2026 on; Nurse, Beacon, no site, hours unknown, from 1 January 2026 to 31 March 2026',
      'None',
    ],
    ['Pieces of evidence', { kept: [{ kept: 'EVIDENCE' as const, count: 3 }] }, '3', '0'],
    ['Account', { hasAccount: true }, 'Has one', 'None'],
  ])('%s', (what, more, record, other) => expect(linesOf(side(more), side())).toContainEqual({ what, record, other }));
});
