import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOrderOf, isDayOrderAsked, readDay, readHours, readTable, suggestColumns } from './index.js';
import type { Encoding, ReadingChoices, Separator, TableRead } from './index.js';
import type { FileRow } from './table.js';

const SIGNS: [Separator, string][] = [
  ['COMMA', ','],
  ['SEMICOLON', ';'],
  ['TAB', '\t'],
  ['PIPE', '|'],
];
const IN_WINDOWS: Record<string, number> = { '€': 0x80, Ž: 0x8e, '’': 0x92, '–': 0x96, Ÿ: 0x9f, é: 0xe9, ÿ: 0xff };

const written: Record<Encoding, (text: string) => Buffer> = {
  UTF_8: (text) => Buffer.from(text),
  UTF_16_LE: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  UTF_16_BE: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  WINDOWS_1252: (text) => Buffer.from([...text].map((letter) => IN_WINDOWS[letter] ?? letter.charCodeAt(0))),
};

// What no text has: a zero, and what stands for letters that could not be read.
const anyText = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\0\ufffd]/g, '?'));
const windowsText = fc.string({ unit: fc.constantFrom(...Object.keys(IN_WINDOWS), ...'aB7 ",;|\t\n\r=') });

const anyFile = fc
  .record({
    encoding: fc.constantFrom<Encoding>('UTF_8', 'UTF_16_LE', 'UTF_16_BE', 'WINDOWS_1252'),
    separator: fc.constantFrom(...SIGNS),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    width: fc.integer({ min: 2, max: 5 }),
  })
  .chain((form) => {
    const cell = form.encoding === 'WINDOWS_1252' ? windowsText : anyText;
    const row = fc.array(cell, { minLength: form.width, maxLength: form.width });
    return fc.record({ form: fc.constant(form), rows: fc.array(row, { maxLength: 6 }) });
  });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const inFile = (cell: string) => (/^\s|\s$|["\n\r,;|\t]/.test(cell) ? quoted(cell) : cell);
/* As a reader sees it: composed, line ends and the like as spaces, none outside. */
const seen = (cell: string) =>
  cell
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u00a0\u2007\u202f]/gu, ' ')
    .trim();

const linesIn = (texts: string[]) => texts.reduce((sum, text) => sum + text.split(/\r\n|\r|\n/).length, 0);

async function allOf(read: TableRead): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of read.rows) rows.push(row);
  return rows;
}

describe('a list in a file', () => {
  it('comes back as it was written, in any encoding, with any separator and line end', () =>
    fc.assert(
      fc.asyncProperty(anyFile, async ({ form, rows }) => {
        const { encoding, lineEnd, width } = form;
        const [separator, sign] = form.separator;
        const headings = Array.from({ length: width }, (_, at) => `Column ${at}`);
        const texts = [headings, ...rows].map((row) => row.map(inFile).join(sign));
        const text = texts.join(lineEnd);
        const choices: ReadingChoices = { separator, headingLine: 1 };
        if (encoding === 'WINDOWS_1252') choices.encoding = encoding;
        const read = await readTable(written[encoding](text), 'staff.csv', choices);
        expect(read).toMatchObject({ format: 'CSV', encoding, separator, headings, headingLine: 1 });
        const asSeen = rows.map((row, at) => ({
          line: 1 + linesIn(texts.slice(0, at + 1)),
          cells: row.map(seen),
        }));
        expect(await allOf(read)).toEqual(asSeen.filter(({ cells }) => cells.some((cell) => cell !== '')));
      }),
      { numRuns: 300 },
    ));

  it('tells who works where, since when and for how many hours, however the employer writes it', async () => {
    const text =
      'Staff of Quarry Hill on 2 November 2026\r\n\r\nPayroll no.;Full Name;Start date;Hours (weekly);Leads?\r\n' +
      '00417;O\x92Neill, Siobh\xe1n;31.01.2024;37,5;Yes\r\n;;;;\r\n00418;Ann Lee;31/02/2026;full time;\r\n';
    const read = await readTable(Buffer.from(text, 'latin1'), 'staff.csv');
    const fields = [
      { key: 'number', names: ['Staff number', 'Payroll number'] },
      { key: 'name', names: ['Full name'] },
      { key: 'from', names: ['Start date'] },
      { key: 'hours', names: ['Hours'] },
      { key: 'leads', names: ['Leads'] },
      { key: 'site', names: ['Site'] },
    ];
    const columns = suggestColumns(read.headings, fields);
    expect(columns).toEqual({ number: 0, name: 1, from: 2, hours: 3, leads: 4, site: null });

    const rows = await allOf(read);
    const column = (key: string) => rows.map(({ cells }) => cells[columns[key] ?? -1] ?? '');
    expect(isDayOrderAsked(column('from'))).toBe(false);
    const order = dayOrderOf(column('from')) as 'DAY_FIRST';
    expect(order).toBe('DAY_FIRST');
    const problem = (words: string) => ({ problem: words });
    expect(rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(column('number')).toEqual(['00417', '00418']);
    expect(column('name')).toEqual(['O’Neill, Siobhán', 'Ann Lee']);
    expect(column('from').map((cell) => readDay(cell, order))).toEqual([
      '2024-01-31',
      problem('There is no 31 February.'),
    ]);
    expect(column('hours').map(readHours)).toEqual([
      37.5,
      problem('“full time” is no number of hours: write hours a week, such as 18.5.'),
    ]);
  });

  it('of 100,000 people is never whole in memory', async () => {
    const bytes = Buffer.from(
      `Name,Site,Hours\n${'Siobhán O’Neill,"Quarry Hill, upper floor",37.5\n'.repeat(100_000)}`,
    );
    const read = await readTable(bytes, 'staff.csv');
    const before = process.memoryUsage().heapUsed;
    let [count, most] = [0, 0];
    for await (const _ of read.rows)
      if (++count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    expect(count).toBe(100_000);
    // Whole, it would be some 30 MB of rows beside what is not collected yet.
    expect(most).toBeLessThan(150 * 2 ** 20);
  });
});
