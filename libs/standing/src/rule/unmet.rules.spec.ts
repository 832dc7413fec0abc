import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import { type Lacking, unmetInWords } from './unmet.rules.js';

const now = verbsOf('2026-11-02', '2026-11-02');
const asked: Lacking = {
  competencyName: 'Home visiting',
  requiredName: 'Independently',
  heldName: null,
  state: 'NONE',
  lapsedOn: null,
};

it.each<[Partial<Lacking>, string, string]>([
  [{ state: 'NONE' }, 'no level is held', 'no level is held'],
  [
    { state: 'TO_CONFIRM' },
    'what was held before the framework changed is still to be confirmed',
    'what was held before the framework changed is still to be confirmed',
  ],
  [
    { state: 'SELF_RATED_ONLY' },
    'rated by yourself alone, no level is held',
    'rated by the person alone, no level is held',
  ],
  [{ state: 'BELOW', heldName: 'Aware' }, 'you hold Aware', 'holds Aware'],
  [
    { state: 'LAPSED', lapsedOn: '2026-09-30' },
    'lapsed after 29 September 2026, you hold nothing now',
    'lapsed after 29 September 2026, holds nothing now',
  ],
  [
    { state: 'LAPSED', lapsedOn: '2026-09-30', heldName: 'Aware' },
    'lapsed after 29 September 2026, you hold Aware',
    'lapsed after 29 September 2026, holds Aware',
  ],
])('%j is told to oneself and to somebody else', (over, toOneself, toOthers) => {
  const lacking = { ...asked, ...over };
  expect(unmetInWords(lacking, 'themselves', now)).toBe(`Home visiting: Independently is asked; ${toOneself}.`);
  expect(unmetInWords(lacking, 'somebody else', now)).toBe(`Home visiting: Independently is asked; ${toOthers}.`);
});

it.each([
  ['2026-10-01', 'Home visiting: Independently was asked; you held Aware.', 'held nothing then'],
  ['2027-01-01', 'Home visiting: Independently is asked; you would hold Aware.', 'would hold nothing then'],
])('of %s in its tense', (on, below, lapsed) => {
  const verbs = verbsOf(on, '2026-11-02');
  expect(unmetInWords({ ...asked, state: 'BELOW', heldName: 'Aware' }, 'themselves', verbs)).toBe(below);
  expect(unmetInWords({ ...asked, state: 'LAPSED', lapsedOn: '2026-09-30' }, 'somebody else', verbs)).toMatch(lapsed);
});
