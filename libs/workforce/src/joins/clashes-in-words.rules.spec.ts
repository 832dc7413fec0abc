import { describe, expect, it } from '@jest/globals';
import { type FoundClash, inWords } from './clashes-in-words.rules.js';

const found: FoundClash = {
  ...{ kind: 'POSTS', role: 'Nurse', employer: 'Beacon', site: null },
  ...{ firstDay: '2026-01-01', lastDay: null, hours: null },
};

describe('what stands in the way of joining two records', () => {
  it.each([
    [found, 'Both are Nurse for Beacon from 1 January 2026 on: end or void one of these posts first.'],
    [
      { ...found, site: 'Quarry Hill', lastDay: '2026-02-01' },
      'Both are Nurse for Beacon at Quarry Hill from 1 January 2026 to 1 February 2026: end or void one of these posts first.',
    ],
    [
      { ...found, kind: 'HOURS', hours: 170 },
      'Together they would work 170 hours a week from 1 January 2026, and a week has 168: put a post right first.',
    ],
  ] as [FoundClash, string][])('%#', (clash, said) => expect(inWords(clash).inWords).toBe(said));
});
