import { expect, it } from '@jest/globals';
import { changedBy } from './changed-by.js';

const TODAY = '2026-10-05';
const at = '2026-10-05T09:14:00.000Z';

it.each([
  ['another trainer', { by: 'Siobhán O’Neill', byYou: false, at }, 'by Siobhán O’Neill at 10:14 today'],
  ['oneself', { by: 'Siobhán O’Neill', byYou: true, at }, 'by you, on another page or device, at 10:14 today'],
  ['nobody who can be named', { by: null, byYou: false, at }, 'by somebody else at 10:14 today'],
  [
    'somebody the day before, by the clocks of London',
    { by: 'Thu Nguyễn', byYou: false, at: '2026-10-04T22:59:00.000Z' },
    'by Thu Nguyễn on 4 October 2026 at 23:59',
  ],
  [
    'somebody just after midnight in London',
    { by: 'Thu Nguyễn', byYou: false, at: '2026-10-04T23:01:00.000Z' },
    'by Thu Nguyễn at 00:01 today',
  ],
])('a mark changed by %s', (_, changed, said) => expect(changedBy(changed, TODAY)).toBe(said));
