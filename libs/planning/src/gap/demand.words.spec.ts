import { expect, it } from '@jest/globals';
import { demandInWords } from './demand.words.js';

const set = { recordedOn: '2024-12-16', listedOn: null };
const listed = { recordedOn: '2026-11-02', listedOn: '2026-11-01' };

it.each([
  [[], /^No families are expected here that day.*under Lists\.$/],
  [[set], /^Families expected are those recorded on 16 December 2024\.$/],
  [
    [listed, set],
    /^Families expected are those of lists of demand, the last as of 1 November 2026 and recorded on 2 November 2026\.$/,
  ],
])('%j', (told, words) => expect(demandInWords(told)).toMatch(words));
