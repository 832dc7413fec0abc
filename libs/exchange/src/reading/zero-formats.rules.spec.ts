import { expect, it } from '@jest/globals';
import { withZerosShown, zerosOf } from './zero-formats.rules.js';

const STYLES = `<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="0.00"/>
  <numFmt formatCode="000;-000" numFmtId="166"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>
  <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165"><alignment/></xf><xf numFmtId="166"/></cellXfs></styleSheet>`;

it('a format of zeros alone says how many figures are shown', () =>
  expect([...zerosOf(STYLES)]).toEqual([
    ['1', 5],
    ['3', 3],
  ]));

it.each([
  ['<c r="A2" s="1"><v>418</v></c>', '<c r="A2" s="1" t="str"><v>00418</v></c>'],
  ['<c r="A2" s="3"><v>4181</v></c>', '<c r="A2" s="3" t="str"><v>4181</v></c>'],
  ['<c r="A2" s="2"><v>418</v></c>', '<c r="A2" s="2"><v>418</v></c>'],
  ['<c r="A2" s="1" t="s"><v>4</v></c>', '<c r="A2" s="1" t="s"><v>4</v></c>'],
  ['<c r="A2" s="1"><v>4.5</v></c>', '<c r="A2" s="1"><v>4.5</v></c>'],
  ['<c r="A2"><v>418</v></c>', '<c r="A2"><v>418</v></c>'],
])('%s is read as %s', (cell, read) => expect(withZerosShown(cell, zerosOf(STYLES))).toBe(read));
