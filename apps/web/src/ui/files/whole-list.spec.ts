import { expect, it } from '@jest/globals';
import { howFarInWords, readWhole } from './whole-list.js';

/* Pages of two rows. */
const ask = async (all: readonly number[], after: string | null) => {
  const from = Number(after ?? 0);
  return { rows: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : null };
};

it.each([
  ['nothing', [], 9, [], 'WHOLE'],
  ['one page', [1, 2], 9, [1, 2], 'WHOLE'],
  ['three pages', [1, 2, 3, 4, 5], 9, [1, 2, 3, 4, 5], 'WHOLE'],
  ['just the most', [1, 2, 3, 4], 4, [1, 2, 3, 4], 'WHOLE'],
  ['more than the most', [1, 2, 3, 4, 5], 4, [1, 2, 3, 4], 'THERE_ARE_MORE'],
  ['a page across the most', [1, 2, 3, 4], 3, [1, 2, 3], 'THERE_ARE_MORE'],
] as const)('%s', async (_, all, most, rows, how) => {
  expect(await readWhole({ ask, most }, all, () => 'GO_ON')).toEqual({ rows, how });
});

it('it says how far it is, and stops when it is told to', async () => {
  const heard: number[] = [];
  const { how } = await readWhole({ ask, most: 9 }, [1, 2, 3, 4, 5], (rows) =>
    heard.push(rows) === 2 ? 'STOP' : 'GO_ON',
  );
  expect([how, heard]).toEqual(['STOPPED', [2, 4]]);
});

it('a page that is refused is an error, not the end', async () => {
  const refused = async () => Promise.reject(new Error('refused'));
  await expect(readWhole({ ask: refused, most: 9 }, null, () => 'GO_ON')).rejects.toThrow('refused');
});

it.each([
  [1_200, 8_043, '1,200 of 8,043 rows'],
  [50, undefined, '50 rows'],
])('%s of %s', (rows, count, words) => expect(howFarInWords(rows, count)).toBe(words));
