import { expect, it } from '@jest/globals';
import { newKey } from './idempotency-key.js';

it('a key has 32 hexadecimal digits, and no two are the same', () => {
  const keys = Array.from({ length: 1000 }, newKey);
  expect(keys.filter((key) => !/^[0-9a-f]{32}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(1000);
});
