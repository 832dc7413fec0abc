import { expect, it } from '@jest/globals';
import type { Mark } from '../register/index.js';
import { refuseUnassessed } from './assessed-here.rules.js';

const mark = (practitionerId: string, more: Partial<Mark> = {}): Mark => ({
  practitionerId,
  state: 'PRESENT',
  minutes: 60,
  reason: null,
  walkIn: false,
  ...more,
});

/* Ana was there, Bo for too short; Di trains. C is assessed to rank 2, d is taught by attendance alone. */
const session = {
  minutes: 60,
  minAttended: 0.75,
  teaches: [
    { competencyId: 'c', rank: 2, kind: 'ASSESSMENT' as const },
    { competencyId: 'd', rank: 1, kind: 'ATTENDANCE' as const },
  ],
  marks: [mark('ana'), mark('bo', { state: 'LEFT_EARLY', minutes: 44 })],
  trainers: ['di'],
};
const result = (practitionerId: string, rank = 2, competencyId = 'c') => ({ practitionerId, competencyId, rank });

it.each([
  ['is up to what the module assesses', result('ana')],
  ['is nothing', result('ana', 0)],
])('a result of somebody who was there is kept where it %s', (_, one) => {
  expect(() => refuseUnassessed([one], session)).not.toThrow();
});

it.each([
  [
    'somebody twice',
    [result('ana'), result('ana', 1)],
    'ASSESSED_TWICE',
    { results: [{ practitionerId: 'ana', competencyId: 'c' }] },
  ],
  ['what is only attended', [result('ana', 1, 'd')], 'NOT_ASSESSED_HERE', { competencyIds: ['d'] }],
  ['more than the module assesses', [result('ana', 3)], 'RANK_ABOVE_MODULE', { rank: 2 }],
  ['a trainer', [result('di')], 'TRAINER_OF_SESSION', { practitionerIds: ['di'] }],
  [
    'people who were not there',
    [result('ana'), result('bo'), result('ed')],
    'NOT_ATTENDED',
    { practitionerIds: ['bo', 'ed'] },
  ],
])('results are refused where they name %s', (_, results, code, data) => {
  expect(() => refuseUnassessed(results, session)).toThrow(expect.objectContaining({ code, data }));
});
