import { expect, it } from '@jest/globals';
import { CombinedError } from '@urql/core';
import { refusalIn, refusalOf } from './refusal.js';

const refused = (extensions: Record<string, unknown>) =>
  refusalIn(new CombinedError({ graphQLErrors: [{ message: 'No.', extensions }] }));

it('a refusal has its code, kind and words, and all else as its data', () =>
  expect(refused({ code: 'SESSION_BEGUN', kind: 'conflict', heldOn: '2026-10-30' })).toEqual({
    ...{ code: 'SESSION_BEGUN', kind: 'conflict', says: 'No.', data: { heldOn: '2026-10-30' } },
  }));

it.each([
  ['a device that is not connected', true, 'OFFLINE'],
  ['nobody in particular', false, 'NO_ANSWER'],
])('an answer that never came is said to be the fault of %s', (_, isOffline, code) =>
  expect(refusalIn(new CombinedError({ networkError: new Error('cut off') }), isOffline)).toMatchObject({
    ...{ code, kind: 'unavailable' },
  }),
);

it.each([
  ['its code and data', { code: 'REGISTER_CONFLICT', version: 3, conflicts: [] }, 3],
  ['its code without data', { code: 'REGISTER_CONFLICT' }, undefined],
  ['another code', { code: 'REGISTER_EMPTY', version: 3, conflicts: [] }, undefined],
])('a refusal with %s', (_, extensions, version) =>
  expect(refusalOf(refused(extensions), 'REGISTER_CONFLICT')?.data.version).toBe(version),
);
