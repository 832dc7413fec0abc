import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import fc from 'fast-check';
import { readTable } from './read-table.js';
import { type FileRow, MOST_ROWS, type ReadingChoices } from './table.js';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

async function rowsOf(content: string | Buffer, choices?: ReadingChoices): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of (await readTable(Buffer.from(content), 'staff.csv', choices)).rows) rows.push(row);
  return rows;
}

/* Lines and cells alone, as `2: Ann|37`. */
const inShort = async (content: string | Buffer, choices?: ReadingChoices) =>
  (await rowsOf(content, choices)).map(({ line, cells }) => `${line}: ${cells.join('|')}`);
const problems = async (content: string | Buffer, choices?: ReadingChoices) =>
  (await rowsOf(content, choices)).map(({ problem }) => problem);

describe('the encoding of a file', () => {
  const names = 'Name;Site\nSiobhán O’Neill;Café\n';
  it.each([
    ['UTF-8', Buffer.from(names), 'UTF_8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${names}`), 'UTF_8'],
    ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${names}`, 'utf16le'), 'UTF_16_LE'],
    ['UTF-16, little end first', Buffer.from(names, 'utf16le'), 'UTF_16_LE'],
    ['UTF-16, big end first, with its mark', utf16be(`\ufeff${names}`), 'UTF_16_BE'],
    ['UTF-16, big end first', utf16be(names), 'UTF_16_BE'],
    ['Windows-1252', Buffer.from('Name;Site\nSiobh\xe1n O\x92Neill;Caf\xe9\n', 'latin1'), 'WINDOWS_1252'],
  ])('%s is found out', async (_, bytes, encoding) => {
    expect(await readTable(bytes, 'staff.csv')).toMatchObject({ encoding, headings: ['Name', 'Site'] });
    expect(await inShort(bytes)).toEqual(['2: Siobhán O’Neill|Café']);
  });

  it('somebody’s word goes before what is found, and what cannot be read by it is that row’s problem', async () => {
    const bytes = Buffer.from('Name,Site\nSiobh\xe1n,A\nAnn,B\n', 'latin1');
    expect(await problems(bytes, { encoding: 'UTF_8' })).toEqual([
      '“Name” has a letter that cannot be read in this encoding.',
      undefined,
    ]);
  });

  it('letters are composed, and control characters and spaces that do not break are plain spaces', async () => {
    expect(await inShort('Name,Site\n  Nguye\u0302\u0303n\u00a0Thu\t,"High\r\nStreet"\n')).toEqual([
      '2: Nguyễn Thu|High Street',
    ]);
  });
});

describe('the separator of a file', () => {
  it.each([
    ['Name,Hours\nAnn,37\n', 'COMMA'],
    ['Name;Hours;Site\nAnn;37,5;A\nBen;20,5;B\n', 'SEMICOLON'],
    ['Name;Hours, a week;Site\nAnn;37,5;A\n', 'SEMICOLON'],
    ['Name\tSite\nAnn\tHigh Street, 1\n', 'TAB'],
    ['Name|Site\nAnn|High Street, 1\n', 'PIPE'],
    ['Name,Note\nAnn,"a;b;c"\nBen,"d;e;f"\n', 'COMMA'],
    ['"Name";"Note"\n"Ann";"a, b, ""c"", d"\n', 'SEMICOLON'],
    ['Staff list, as of today, of Quarry Hill\nName;Site\nAnn;A\nBen;B\n', 'SEMICOLON'],
  ])('%j: %s', async (text, separator) => {
    expect(await readTable(Buffer.from(text), 'staff.csv')).toMatchObject({ separator });
  });

  it('is what Excel says in a first line, which is no row', async () => {
    const text = 'sep=|\nName|Hours, a week\nAnn|37,5\n';
    expect(await readTable(Buffer.from(text), 'x.csv')).toMatchObject({ separator: 'PIPE', headingLine: 2 });
    expect(await inShort(text)).toEqual(['3: Ann|37,5']);
  });
});

describe('the rows of a file', () => {
  it.each([
    ['any line ends', 'A1,B1\r\nx,1\ry,2\nz,3', ['2: x|1', '3: y|2', '4: z|3']],
    ['old ones of the Mac', 'A1,B1\rx,1\r\ry,2\r', ['2: x|1', '4: y|2']],
    ['no blank ones, nor separators alone', 'A1,B1\n\n , \n,\nx,1\n\n,,,,\n', ['5: x|1']],
    ['short ones', 'A1,B1,C1\nx\ny,1\n', ['2: x||', '3: y|1|']],
    ['separators at the end', 'A1,B1,,\nx,1,,\ny,2,,,,\n', ['2: x|1', '3: y|2']],
    ['quotes within quotes', 'A1,B1\n"O""Neill, Ann",1\n', ['2: O"Neill, Ann|1']],
    ['quotes within a text', 'A1,B1\n5" pipe,1\n', ['2: 5" pipe|1']],
    ['spaces before quotes', 'A1,B1\n "x, y", 1\nz,  "2"\n', ['2: x, y|1', '3: z|2']],
    ['what stands behind quotes', 'A1,B1\n"x" y,1\n"z"z"z,2\n', ['2: "x" y|1', '3: "z"z"z|2']],
    ['several lines within quotes', 'A1,B1\n"x\n\ny",1\r\nz,"2\r\n"\nw,3\n', ['2: x  y|1', '5: z|2', '7: w|3']],
    ['what a spreadsheet would reckon', 'A1,B1\n=1+1,@x\n+44,-5\n', ['2: =1+1|@x', '3: +44|-5']],
  ])('%s', async (_, text, rows) => expect(await inShort(text)).toEqual(rows));

  it.each([65_536, 65_537, 65_538])('a line ends, or a letter, where a piece of %s bytes does', async (size) => {
    const cell = 'x'.repeat(size - 'A1,B1\r\n,1\r\n'.length);
    expect((await rowsOf(`A1,B1\r\n${cell.slice(0, -1)},1\r\r\né\r\n`)).map(({ line }) => line)).toEqual([2, 4]);
    expect((await rowsOf(`A1,B1\n${'é,\n'.repeat(40_000)}`)).every(({ cells }) => cells[0] === 'é')).toBe(true);
  });

  it('any text at all comes as rows or is refused in words', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'ab12"",;|\t\n\r =/'), maxLength: 40 }), async (text) => {
        const refusal: unknown = await rowsOf(`Name,Site\n${text}`).then(
          () => null,
          (error) => error,
        );
        if (refusal) expect(refusal).toBeInstanceOf(DomainError);
      }),
      { numRuns: 500 },
    ));

  it('are read anew each time', async () => {
    const { rows } = await readTable(Buffer.from('A1,B1\nx,1\n'), 'x.csv');
    const read: FileRow[] = [];
    for (const _ of [1, 2]) for await (const row of rows) read.push(row);
    expect(read).toEqual(Array(2).fill({ line: 2, cells: ['x', '1'] }));
  });

  it('one with something beyond the headings has a problem, and the others none', async () => {
    expect(await problems('Name,Hours\nAnn,37,5\nBen,20,\nCy,1\n')).toEqual([
      'This row has 3 cells and there are 2 headings: is a separator within a cell?',
      undefined,
      undefined,
    ]);
  });

  it('so has one far below with something in a column without a heading', async () => {
    const found = await problems(`Name,,Site\n${'Ann,,A\n'.repeat(100)}Ben,37,B\n`);
    expect(found.filter(Boolean)).toEqual(['Column B has something in it and no heading.']);
  });

  it('a cell is up to 10,000 letters long', async () => {
    const [longest, longer] = [10_000, 10_001].map((length) => 'x'.repeat(length));
    expect(await problems(`Name,Note\nAnn,${longest}\nBen,${longer}\n`)).toEqual([
      undefined,
      '“Note” is longer than 10,000 letters.',
    ]);
  });
});

describe('the headings of a file', () => {
  const namesFields = (cells: string[]) => cells.includes('Number') && cells.includes('Name');
  it.each([
    ['over groups of columns', ',Person,,Post\nNumber,Name,Role,Site\n1,Ann,Nurse,Kestrel\n', 2],
    ['that name nothing we know', ',Person,,Days\nRef,Who,Does,Since\nx,Ann,Nurse,2026-10-01\n', 2],
    ['twice over', 'Person,Person,Post\n\nNumber,Name,Role\n1,Ann,Nurse\n', 3],
    ['that are good as they are', 'Number,Name\nNumber,Name\n', 1],
  ])('%s are those that name fields', async (_, text, headingLine) =>
    expect(await readTable(Buffer.from(text), 'x.csv', {}, namesFields)).toMatchObject({ headingLine }),
  );

  it.each([
    ['the row below names none', ',Person\n1,Ann\n', {}],
    ['the row below is a row of texts as others are', ',Person,Post\nx,Ann,Nurse\ny,Bo,Cook\n', {}],
    ['somebody chose them', ',Person\nNumber,Name\n1,Ann\n', { headingLine: 1 }],
  ])('with a gap are refused where %s', async (_, text, choices) =>
    expect(readTable(Buffer.from(text), 'x.csv', choices, namesFields)).rejects.toMatchObject({
      code: expect.stringMatching(/^FILE_HEADING/),
    }),
  );

  it.each([
    ['in the first line', 'Name,Hours\nAnn,37\n', 1],
    ['below a title and blank lines', 'Staff list of Quarry Hill\n\n,,\nName,Hours\nAnn,37\n', 4],
    ['below what is known of the list', 'Employer,Quarry Hill\nName,Hours,Site\nAnn,37,A\nBen,37,B\nCy,1,C', 2],
    ['below a row with a day', 'As of,02/11/2026\nName,Hours\nAnn,37\n', 2],
    ['below a row with a number', 'Staff,417\nName,Hours\nAnn,37\n', 2],
    ['above a row that has too many cells', 'Name,Hours\nAnn,37,5\n', 1],
    ['above nothing', 'Name,Hours\n', 1],
  ])('stand %s', async (_, text, headingLine) =>
    expect(await readTable(Buffer.from(text), 'x.csv')).toMatchObject({ headingLine }),
  );

  it('stand where somebody says', async () => {
    const text = 'Head office,Quarry Hill\nName\nAnn\n';
    expect(await readTable(Buffer.from(text), 'x.csv', { headingLine: 2 })).toMatchObject({ headings: ['Name'] });
    await expect(readTable(Buffer.from(text), 'x.csv', { headingLine: 7 })).rejects.toMatchObject({
      code: 'FILE_HEADINGS_NOT_FOUND',
    });
  });

  it('are trimmed and composed; one without a name is empty while nothing is in its column', async () => {
    const text = ' Cafe\u0301 ,,Site,\nx,,y\n';
    expect(await readTable(Buffer.from(text), 'x.csv')).toMatchObject({ headings: ['Café', '', 'Site'] });
  });
});

describe('a file is refused', () => {
  const zeros = Buffer.from([0x4e, 0, 0, 0, 0x61, 0, 0, 0, 1, 2, 3, 4]);
  it.each([
    ['without a byte', '', 'FILE_EMPTY', /nothing/],
    ['with blank lines alone', '\ufeff\r\n , ;\r\n', 'FILE_HEADINGS_NOT_FOUND', /row of headings/],
    ['with separators alone', '\ufeff\r\n,,\r\n', 'FILE_EMPTY', /nothing/],
    ['with one column', 'Name\nAnn\nBen\n', 'FILE_HEADINGS_NOT_FOUND', /which line/],
    ['with a heading twice', 'Name,Site,name\nx,y,z\n', 'FILE_HEADING_TWICE', /Columns A and C are both called “name”/],
    ['with a column without one', 'Name,,Site\nAnn,37,x\n', 'FILE_HEADING_MISSING', /Column B/],
    ['with 201 columns', Array.from({ length: 201 }, (_, at) => `c${at}`).join(), 'FILE_TOO_MANY_COLUMNS', /200/],
    ['that is a PDF', '%PDF-1.7\n', 'FILE_OF_ANOTHER_KIND', /“staff.csv” is a PDF document/],
    ['that is a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'FILE_OF_ANOTHER_KIND', /picture/],
    ['of old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OF_ANOTHER_KIND', /Excel before 2007/],
    ['that is HTML', '\ufeff\n<!DOCTYPE html><table>', 'FILE_OF_ANOTHER_KIND', /HTML/],
    ['with zeros in it', zeros, 'FILE_OF_ANOTHER_KIND', /no text/],
    ['with a quote that never closes', 'Name,Site\n"A\nnn",x\nBen,"y\nCy,z\n', 'FILE_QUOTE_OPEN', /on line 4 /],
    ['with a quote below many that close', 'N,S\n\n"",""\n\n\n"x,y\n', 'FILE_QUOTE_OPEN', /on line 6 /],
    ['with such a one in a later line of a row', 'N,S\n"A\n""nn",""",\nz\n', 'FILE_QUOTE_OPEN', /on line 3 /],
  ])('%s', async (_, content, code, message) => {
    const refused = readTable(Buffer.from(content), 'staff.csv');
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('while its rows are read, where a quote opens far below', async () => {
    const text = `Name,Site\n${'Ann,x\n'.repeat(5000)}"Ben,y\n`;
    await expect(rowsOf(text)).rejects.toMatchObject({ code: 'FILE_QUOTE_OPEN', data: { line: 5002 } });
  });

  it('soon, with quotes of which none closes', async () => {
    await expect(readTable(Buffer.from(`a,b\n${',"x'.repeat(30_001)}`), 'x.csv')).rejects.toMatchObject({
      code: 'FILE_QUOTE_OPEN',
    });
  });

  it('with more lines than any spreadsheet has, blank as they are', async () => {
    await expect(rowsOf(`Name,Site\n${'\n'.repeat(2_000_000)}a,b\n`)).rejects.toMatchObject({
      code: 'FILE_TOO_MANY_ROWS',
    });
  });

  it(`with more than ${MOST_ROWS} rows, and not before`, async () => {
    const { rows } = await readTable(Buffer.from(`Name,Site\n${'a,b\n'.repeat(MOST_ROWS + 1)}`), 'x.csv');
    let count = 0;
    const counting = async () => {
      for await (const _ of rows) count++;
    };
    await expect(counting()).rejects.toMatchObject({ kind: 'too-large', code: 'FILE_TOO_MANY_ROWS' });
    expect(count).toBe(MOST_ROWS);
  });
});
