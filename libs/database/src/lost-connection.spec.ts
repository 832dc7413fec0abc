import { expect, it } from '@jest/globals';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { afterLoss, lostConnection } from './lost-connection.js';

it.each([
  ['EPIPE', true],
  ['ECONNRESET', true],
  [undefined, true],
  ['57P01', true],
  ['08006', true],
  ['25P03', true],
  ['57014', false],
  ['23505', false],
  ['40P01', false],
  ['P0001', false],
])('an error of code %s means a lost connection: %s', (code, lost) => {
  expect(lostConnection({ code })).toBe(lost);
  expect(lostConnection({ driverError: { code } })).toBe(lost);
});

it('only what is lost while a transaction is committed has an unknown outcome', () => {
  const [reset, duplicate] = [{ code: 'ECONNRESET' }, { code: '23505' }];
  expect(afterLoss(reset, { ending: true })).toMatchObject({ code: 'OUTCOME_UNKNOWN', kind: 'unavailable' });
  expect(afterLoss(reset, { ending: false })).toBe(reset);
  expect(afterLoss(duplicate, { ending: true })).toBe(duplicate);
});

it('a commit that was never sent has saved nothing', () => {
  const never = afterLoss(new QueryRunnerAlreadyReleasedError(), { ending: true });
  expect(never).toMatchObject({ message: 'Connection terminated' });
});
