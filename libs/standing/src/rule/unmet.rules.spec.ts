import { expect, it } from '@jest/globals';
import { type Lacking, unmetInWords } from './unmet.rules.js';

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
  expect(unmetInWords(lacking, 'themselves')).toBe(`Home visiting: Independently is asked; ${toOneself}.`);
  expect(unmetInWords(lacking, 'somebody else')).toBe(`Home visiting: Independently is asked; ${toOthers}.`);
});
