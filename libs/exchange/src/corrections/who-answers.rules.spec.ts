import { expect, it } from '@jest/globals';
import { refusalToAnswer } from './who-answers.rules.js';

const waiting = { isAnswered: false, practitionerId: 'thu', authorId: null as string | null };
const steward = { accountId: 'desk', practitionerId: 'tomasz', isSteward: true };
const manager = { accountId: 'lead', practitionerId: 'margaret', isSteward: false };

it.each([
  ['a steward answers what no author does', waiting, steward, undefined],
  ['whoever gave the judgement answers', { ...waiting, authorId: 'lead' }, manager, undefined],
  ['no steward answers for an author', { ...waiting, authorId: 'lead' }, steward, 'CORRECTION_OF_ANOTHER'],
  ['another manager finds nothing', { ...waiting, authorId: 'other' }, manager, 'CORRECTION_NOT_FOUND'],
  ['a manager finds nothing that is for stewards', waiting, manager, 'CORRECTION_NOT_FOUND'],
  ['once', { ...waiting, isAnswered: true }, steward, 'CORRECTION_ANSWERED'],
  ['nobody answers themselves', { ...waiting, practitionerId: 'tomasz' }, steward, 'CORRECTION_OF_ONESELF'],
])('%s', (_, of, by, code) => expect(refusalToAnswer(of, by)?.code).toBe(code));
