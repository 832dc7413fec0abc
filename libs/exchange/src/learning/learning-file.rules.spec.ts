import { expect, it } from '@jest/globals';
import { mediaTypeOf } from './learning-file.rules.js';

it.each([
  ['%PDF-1.7\n', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', undefined],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
  ['<html>%PDF-1.7', undefined],
  ['PK\x03\x04', undefined],
  ['%PDF', undefined],
  ['', undefined],
])('%j is %s', (start, mediaType) => expect(mediaTypeOf(Buffer.from(start, 'latin1'))).toBe(mediaType));
