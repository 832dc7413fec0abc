import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { asWords, csvOf } from './csv.js';

const again = (text: string) => parse(text, { bom: true }) as string[][];

it.each([
  ['=1+1', "'=1+1"],
  ['+44 113 496 0000', "'+44 113 496 0000"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['  =1', "'  =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['＠x', "'＠x"],
  ["'=1", "''=1"],
  ['−3', '−3'],
  ['O’Neill', 'O’Neill'],
  ["'Tis", "'Tis"],
  ['9 of 24', '9 of 24'],
  ['', ''],
])('%j is written %j', (words, written) => expect(asWords(words)).toBe(written));

it('numbers stay numbers, days and moments are written so that they sort, and words are quoted', async () => {
  const table = {
    columns: ['Name', 'Difference', 'Day', 'When'],
    rows: [['Nguyễn, Thu "T"', -3.5, { day: '2026-11-02' }, { moment: '2026-07-01T08:30:00Z' }]],
  };
  expect(await csvOf(table)).toBe(
    '\uFEFF"Name","Difference","Day","When"\r\n"Nguyễn, Thu ""T""",-3.5,"2026-11-02","2026-07-01 09:30:00"\r\n',
  );
  expect(await csvOf(table)).toBe(await csvOf(table));
});

/* What a spreadsheet would run, said without the rule that is tested. */
const runs = (cell: string) =>
  /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell.replace(/^[\s\p{C}]+/u, '')) || /^[\t\r\n]/.test(cell);
const wordsOf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.array(fc.constantFrom(...'=+-@\'"\t\r\n ,;＝＋－＠\u200b\uFEFF1a')).map((signs) => signs.join('')),
);

it('any words survive the file, and none begins as a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(wordsOf, wordsOf), { minLength: 1 }), async (rows) => {
      const [, ...read] = again(await csvOf({ columns: ['a', 'b'], rows }));
      expect(read.flat().filter(runs)).toEqual([]);
      const back = read.map((row) =>
        row.map((cell) => (cell.startsWith("'") && asWords(cell.slice(1)) === cell ? cell.slice(1) : cell)),
      );
      expect(back).toEqual(rows);
    }),
  );
});
