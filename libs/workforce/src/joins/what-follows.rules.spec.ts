import { describe, expect, it } from '@jest/globals';
import { whatFollows } from './what-follows.rules.js';

const side = (name: string, more: Partial<Parameters<typeof whatFollows>[0]> = {}) => ({
  ...{ name, staffNumbers: [], hasAccount: false, kept: [] },
  ...more,
});
const numbered = [{ agency: { id: '1', name: 'A' }, number: '7' }] as never;

describe('what follows from joining two records', () => {
  it.each([
    [side('Ana Bo'), ['Nothing that counts is kept of the other record.']],
    [
      side('Ana Bo', { kept: [{ kept: 'POSTS', count: 1 }] }),
      ['1 post of the other record counts as theirs from now on. Figures count one person.'],
    ],
    [
      side('Ana Bo', {
        kept: [
          { kept: 'EVIDENCE', count: 3 },
          { kept: 'MARKS', count: 0 },
          { kept: 'PLACES', count: 1 },
        ],
      }),
      [
        '3 pieces of evidence and 1 place on a session of the other record count as theirs from now on. Figures count one person.',
      ],
    ],
    [side('Anna Bo'), ['Nothing that counts is kept of the other record.', 'They are found as Anna Bo too.']],
    [
      side('Ana Bo', { staffNumbers: numbered }),
      [
        'Nothing that counts is kept of the other record.',
        'Staff lists find them by the staff numbers of either record.',
      ],
    ],
    [
      side('Ana Bo', { hasAccount: true }),
      ['Nothing that counts is kept of the other record.', 'Whoever signs in as Ana Bo signs in as this person.'],
    ],
  ])('%#', (other, said) => expect(whatFollows(side('Ana Bo'), other).slice(1, -1)).toEqual(said));
});
