import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './read-table.js';
import type { ReadingChoices } from './table.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADINGS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="str"><v>Hours</v></c></row>';

/* A workbook as other programs write it, part by part. Styles: 0 as it comes, 1 a day, 2 a day with a time, 3 hours. */
const parts = (rows: string, workbook = '') => ({
  '[Content_Types].xml': '<Types/>',
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/a.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets><sheet name="Staff" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/a.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
});
const zipped = (entries: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))));
const handMade = (rows: string, workbook?: string) => zipped(parts(HEADINGS + rows, workbook));

/* Where the ZIP directory states the size of its first entry. */
function stating(bytes: Buffer, size: number): Buffer {
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return bytes;
}

async function inShort(bytes: Buffer, choices?: ReadingChoices): Promise<string[]> {
  const short: string[] = [];
  for await (const { line, cells, problem } of (await readTable(bytes, 'staff.xlsx', choices)).rows)
    short.push(`${line}: ${cells.join('|')}${problem ? ` (${problem})` : ''}`);
  return short;
}

describe('a workbook', () => {
  it('has a number with zeros before it as it shows them', async () => {
    const rows = [['Name', 'Number'].map((value) => ({ value })), [{ value: 'Ann' }, { value: 418, format: '00000' }]];
    expect(await inShort(await writeExcelFile(rows).toBuffer())).toEqual(['2: Ann|00418']);
  });

  it('comes as texts: days, numbers, yes and no, and what begins like a formula', async () => {
    const cell = (value: string | number | boolean) => ({ value });
    const bytes = await writeExcelFile([
      ['Name', 'Number', 'Hours', 'From', 'Leads'].map(cell),
      [
        cell(' Siobhán O’Neill '),
        cell('00417'),
        cell(37.5),
        { value: new Date('2026-11-02'), format: 'dd/mm/yyyy' },
        cell(true),
      ],
      [cell('=1+1'), cell('@x'), cell(0.1 + 0.2), cell('-5'), cell(false)],
      [],
      [cell('+44'), cell(7700900123), cell(0.0000001)],
    ]).toBuffer();
    expect(await readTable(bytes, 'staff.xlsx')).toMatchObject({
      ...{ format: 'XLSX', encoding: null, separator: null, headingLine: 1, sheets: ['Sheet1'] },
      headings: ['Name', 'Number', 'Hours', 'From', 'Leads'],
    });
    expect(await inShort(bytes)).toEqual([
      '2: Siobhán O’Neill|00417|37.5|2026-11-02|TRUE',
      '3: =1+1|@x|0.3|-5|FALSE',
      '5: +44|7700900123|0.0000001||',
    ]);
  });

  it.each([
    ['a day', '<c r="B2" s="1"><v>46328</v></c>', '2026-11-02'],
    ['a day with its time', '<c r="B2" s="2"><v>46328.395833333336</v></c>', '2026-11-02T09:30:00'],
    ['a time', '<c r="B2" s="2"><v>0.3125</v></c>', '07:30'],
    ['hours', '<c r="B2" s="3"><v>1.5625</v></c>', '37:30'],
    ['a day before all', '<c r="B2" s="1"><v>-5</v></c>', '#####'],
    ['a large number', '<c r="B2"><v>1.2E+15</v></c>', '1200000000000000'],
    ['a formula by its last value', '<c r="B2"><f>WEBSERVICE("http://x")</f><v>7</v></c>', '7'],
    ['a formula’s text', '<c r="B2" t="str"><f>A1</f><v>Ann &amp; Ben</v></c>', 'Ann & Ben'],
    ['a formula’s error', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ])('has %s', async (_, cell, text) =>
    expect(await inShort(handMade(`<row r="2">${cell}</row>`))).toEqual([`2: |${text}`]),
  );

  it('may have half of a pair of signs somewhere, which is a letter that cannot be read', async () => {
    const half = zipped({
      ...parts(
        `${HEADINGS}<row r="2"><c r="A2" t="inlineStr"><is><t>x_xD800_y</t></is></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Ann &#xDC00;</t></is></c></row>`,
      ),
    });
    expect(await inShort(half)).toEqual([
      expect.stringMatching(/^2: x\ufffdy\|1 \(“Name” has a letter that cannot be read/),
      expect.stringMatching(/^3: Ann \ufffd\| \(“Name” has a letter that cannot be read/),
    ]);
  });

  it('may count its days from 1904', async () => {
    const rows = '<row r="2"><c r="B2" s="1"><v>44866</v></c></row>';
    expect(await inShort(handMade(rows, '<workbookPr date1904="1"/>'))).toEqual(['2: |2026-11-02']);
  });

  it('has a merged cell once, keeps the numbers of its rows, and may be written with a prefix', async () => {
    const merged = await writeExcelFile([
      [{ value: 'Name' }, { value: 'Site' }, { value: 'Room' }],
      [{ value: 'Ann', columnSpan: 2 }, null, { value: 'B' }],
    ]).toBuffer();
    expect(await inShort(merged)).toEqual(['2: Ann||B']);
    const prefixed = '<x:row r="417"><x:c r="A417"><x:v>1</x:v></x:c></x:row>';
    expect(await inShort(handMade(prefixed))).toEqual(['417: 1|']);
  });

  it('has sheets: the first is read unless another is named', async () => {
    const sheet = (name: string) => ({ sheet: name, data: [[{ value: `Of ${name}` }, { value: 'Hours' }]] });
    const bytes = await writeExcelFile([sheet('Staff'), sheet('Leavers')]).toBuffer();
    expect(await readTable(bytes, 'x.xlsx')).toMatchObject({ sheet: 'Staff', sheets: ['Staff', 'Leavers'] });
    const chosen = await readTable(bytes, 'x.xlsx', { sheet: 'Leavers' });
    expect(chosen).toMatchObject({ sheet: 'Leavers', headings: ['Of Leavers', 'Hours'] });
    await expect(readTable(bytes, 'x.xlsx', { sheet: 'Rooms' })).rejects.toMatchObject({
      code: 'FILE_SHEET_NOT_FOUND',
      data: { sheets: ['Staff', 'Leavers'] },
    });
  });

  it('is told by its bytes, whatever it is called', async () =>
    expect(await readTable(handMade(''), 'staff.csv')).toMatchObject({ format: 'XLSX' }));
});

describe('a workbook is refused', () => {
  const row = (place: string) => `<row r="2"><c r="${place}"><v>1</v></c></row>`;
  const large = '<!-- '.padEnd(21 * 2 ** 20, 'x');
  it.each([
    ['that is cut off', handMade('').subarray(0, 700), 'FILE_BROKEN'],
    ['of which a part is missing', zipped({ ...parts(HEADINGS), 'xl/workbook.xml': '<workbook/>' }), 'FILE_BROKEN'],
    ['that is no XML', zipped({ ...parts(''), 'xl/workbook.xml': '<<' }), 'FILE_BROKEN'],
    ['without cells', zipped(parts('')), 'FILE_EMPTY'],
    [
      'with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_ENCRYPTED',
    ],
    ['that is another ZIP archive', zipped({ 'a.txt': '' }), 'FILE_OF_ANOTHER_KIND'],
    ['that is a document of Word', zipped({ 'word/document.xml': '' }), 'FILE_OF_ANOTHER_KIND'],
    ['that unpacks to 21 MB', zipped({ 'a.xml': large, ...parts(HEADINGS) }), 'FILE_UNPACKS_TOO_LARGE'],
    [
      'that unpacks to more than it states',
      stating(zipped({ 'a.xml': large, ...parts(HEADINGS) }), 1000),
      'FILE_BROKEN',
    ],
    ['that unpacks to less than it states', stating(zipped({ 'a.xml': 'x', ...parts(HEADINGS) }), 1000), 'FILE_BROKEN'],
    [
      'with one cell in the far corner',
      handMade('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'FILE_UNPACKS_TOO_LARGE',
    ],
    [
      'with a format too long to be read',
      zipped({ ...parts(HEADINGS), 'xl/styles.xml': `<numFmt formatCode="${'['.repeat(1000)}"/>` }),
      'FILE_BROKEN',
    ],
    ['with a cell beyond all', handMade(row('ZZZ2')), 'FILE_BROKEN'],
    ['with a row beyond all', handMade('<row r="9999999"/>'), 'FILE_BROKEN'],
    ['with a cell that says two places', handMade('<row r="2"><c r="A2" x:r="XFD1"><v>1</v></c></row>'), 'FILE_BROKEN'],
    ['with a cell that hides its place', handMade(`<row r="2"><c r='XFD2'><v>1</v></c></row>`), 'FILE_BROKEN'],
    ['with a row that hides its number', handMade('<row x=">" r="9999999999"/>'), 'FILE_BROKEN'],
    ['with a cell that says nothing of its place', handMade('<row r="2"><c><v>1</v></c></row>'), 'FILE_BROKEN'],
  ])('%s', async (_, bytes, code) => {
    await expect(readTable(bytes, 'staff.xlsx')).rejects.toMatchObject({ name: 'DomainError', code });
  });
});

describe('a large workbook, which is read in a thread of its own', () => {
  /* Nothing that a ZIP archive makes small. */
  const texts = Array.from({ length: 6_000 }, (_, at) => createHash('sha512').update(`${at}`).digest('base64'));
  const row = (text: string, at: number) =>
    `<row r="${at + 2}"><c r="A${at + 2}" t="str"><v>${text}</v></c><c r="B${at + 2}"><v>${at}</v></c></row>`;
  const large = handMade(texts.map(row).join(''));

  it('comes as a small one does', async () => {
    expect(large.length).toBeGreaterThan(300_000);
    const rows = await inShort(large);
    expect(rows).toEqual(texts.map((text, at) => `${at + 2}: ${text}|${at}`));
  });

  it('is refused as a small one is', async () => {
    await expect(readTable(large.subarray(0, 290_000), 'staff.xlsx')).rejects.toMatchObject({ code: 'FILE_BROKEN' });
  });
});
