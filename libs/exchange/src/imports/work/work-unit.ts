import type { Id } from '@app/kernel';
import type { ComparedRow } from '../rows/compared-row.js';

/** Does a part of the work, as long as nothing else was asked of the list since that attempt. */
export type Unit = (attempt: number, work: () => Promise<void>) => Promise<void>;

/** Something else was asked of the list meanwhile, so this attempt writes nothing more. */
export class Overtaken extends Error {}

/** What is under way cannot go on by itself: why, and what became of some rows, to be shown when all that was done with it is taken back. */
export class StandsStill extends Error {
  constructor(
    readonly trouble: string,
    readonly rows: ComparedRow[] = [],
    /** Whether it is only that the record is another since it was shown. */
    readonly isOutdated = false,
  ) {
    super(trouble);
  }
}

/** What an iterable gives, so many at a time. */
export async function* inTurn<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item[]> {
  let some: Item[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** What must be done of a list, by id. */
export interface ListToDo {
  partnershipId: Id;
  importId: Id;
}
