import { describe, expect, it } from '@jest/globals';
import * as errors from './errors.js';

describe('an error', () => {
  it.each([
    ['notFound', 'not-found'],
    ['invalid', 'invalid'],
    ['conflict', 'conflict'],
    ['forbidden', 'forbidden'],
    ['tooLarge', 'too-large'],
    ['unavailable', 'unavailable'],
    ['unauthenticated', 'unauthenticated'],
  ] as const)('%s is of kind %s and carries its facts', (make, kind) => {
    const error = errors[make]('SESSION_FULL', 'This session is full.', { seats: 0 });
    expect(error).toBeInstanceOf(errors.DomainError);
    expect(error).toMatchObject({ kind, code: 'SESSION_FULL', message: 'This session is full.', data: { seats: 0 } });
  });

  it('has no facts unless given, and keeps its cause', () => {
    const cause = new Error('underneath');
    expect(errors.unavailable('X', 'x', undefined, { cause })).toMatchObject({ data: {}, cause });
  });
});
