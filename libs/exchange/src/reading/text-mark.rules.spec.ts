import { expect, it } from '@jest/globals';
import { withoutTextMark } from './text-mark.rules.js';

it.each([
  ['="00417"', '00417'],
  ['="say ""so"""', 'say "so"'],
  ['=""', ''],
  ["'00417", '00417'],
  ["'S-417", 'S-417'],
  ["'Tis", "'Tis"],
  ["'t Hooft", "'t Hooft"],
  ['=SUM(A1)', '=SUM(A1)'],
  ['="a"&"b"', '="a"&"b"'],
  ['00417', '00417'],
  ['', ''],
])('%j is the text %j', (cell, text) => expect(withoutTextMark(cell)).toBe(text));
