import fc from 'fast-check';

/** What an arbitrary draws. */
export type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Milliseconds that a test over random worlds may take, far above what it does. */
export const LONG = 120_000;

/** Asserts a property that needs a database: fails at the first counterexample with its own words and the seed to repeat it. */
export function holds<T>(
  property: fc.IAsyncProperty<T>,
  runs: { numRuns: number; seed?: number; examples?: T[] },
): Promise<void> {
  return fc.assert(property, { ...runs, endOnFailure: true, reporter });
}

function reporter<T>({ failed, seed, errorInstance }: fc.RunDetails<T>) {
  if (failed)
    throw new Error(`With seed ${seed}: ${errorInstance instanceof Error ? errorInstance.message : errorInstance}`);
}
