import { describe, expect, it } from '@jest/globals';
import { compareResults, twiceIn } from './assessment.rules.js';

const result = (practitionerId: string, rank: number, competencyId = 'c') => ({ practitionerId, competencyId, rank });
const recorded = (practitionerId: string, rank: number, competencyId = 'c') => ({
  ...result(practitionerId, rank, competencyId),
  id: `result of ${practitionerId}`,
  evidenceId: `evidence of ${practitionerId}`,
});
const ana2 = result('ana', 2);

describe('results sent where Ana is on record with rank 2', () => {
  it.each([
    ['an equal one changes nothing', [ana2], [], []],
    ['another person is new', [ana2, result('bo', 2)], [result('bo', 2)], []],
    ['another competency is new', [result('ana', 3, 'd')], [result('ana', 3, 'd')], []],
    [
      'another rank is a conflict',
      [result('ana', 0), result('bo', 1)],
      [result('bo', 1)],
      [{ practitionerId: 'ana', competencyId: 'c', yours: 0, theirs: 2 }],
    ],
  ])('%s', (_, sent, write, conflicts) => {
    expect(compareResults(sent, [recorded('ana', 2)])).toEqual({ write, conflicts });
  });
});

it.each([
  ['different ones', [ana2, result('ana', 2, 'd'), result('bo', 2)], []],
  ['the same twice', [ana2, ana2], ['ana']],
  ['two ranks of one', [result('bo', 1), ana2, result('ana', 3)], ['ana']],
])('a list of %s names whom it has twice', (_, sent, people) => {
  expect(twiceIn(sent).map(({ practitionerId }) => practitionerId)).toEqual(people);
});
