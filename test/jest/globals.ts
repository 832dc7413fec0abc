import type * as jest from '@jest/globals';

/** What compiled tests import for `@jest/globals`: those of the suite that runs, since modules outlive suites here. */
export let afterAll: typeof jest.afterAll;
export let afterEach: typeof jest.afterEach;
export let beforeAll: typeof jest.beforeAll;
export let beforeEach: typeof jest.beforeEach;
export let describe: typeof jest.describe;
export let expect: typeof jest.expect;
export let it: typeof jest.it;

export function setGlobals(globals: typeof jest): void {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } = globals);
}
