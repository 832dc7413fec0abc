import { closedSet } from '@app/graphql';
import type { Encoding as HowEncoded, Separator as WhatParts } from '../reading/index.js';

export const FileFormat = closedSet('FileFormat', 'What kind of file it is.', {
  CSV: 'Text with a line for each row.',
  XLSX: 'A workbook of Excel.',
});
export type FileFormat = keyof typeof FileFormat;

export const Encoding = closedSet<HowEncoded>('Encoding', 'How the letters of a text file are written.', {
  UTF_8: 'As most programs write today.',
  UTF_16_LE: 'As Excel writes “Unicode text”.',
  UTF_16_BE: 'As UTF-16, the other way round.',
  WINDOWS_1252: 'As older programs of Windows write; Latin-1 is read so too.',
});
export type Encoding = HowEncoded;

export const Separator = closedSet<WhatParts>('Separator', 'What parts the cells of a text file.', {
  COMMA: 'A comma.',
  SEMICOLON: 'A semicolon.',
  TAB: 'A tab.',
  PIPE: 'An upright line.',
});
export type Separator = WhatParts;
