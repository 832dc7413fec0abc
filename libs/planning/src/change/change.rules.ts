import { compareNames } from '@app/kernel';

interface Count {
  numerator: number | null;
  base: number | null;
}

/** One cluster at one need level on a day, as far as it is compared. */
export interface Counted {
  cluster: { name: string };
  needLevel: { position: number };
  gap: { close: boolean | null; heads: Count; fte: Count };
}

export interface Pair<Cell extends Counted> {
  before: Cell;
  now: Cell;
}

/** Those where people or full-time equivalents, held or needed, or the verdict, differ: short now first, then enough now, then by how many people. */
export function changesOf<Cell extends Counted>(pairs: Pair<Cell>[]): Pair<Cell>[] {
  return pairs
    .filter(
      ({ before, now }) =>
        before.gap.close !== now.gap.close ||
        isAnother(before.gap.heads, now.gap.heads) ||
        isAnother(before.gap.fte, now.gap.fte),
    )
    .sort(
      (a, b) =>
        turn(a) - turn(b) ||
        people(b) - people(a) ||
        compareNames(a.now.cluster.name, b.now.cluster.name) ||
        a.now.needLevel.position - b.now.needLevel.position,
    );
}

const isAnother = (one: Count, other: Count) => one.numerator !== other.numerator || one.base !== other.base;
const turn = ({ before, now }: Pair<Counted>) => (before.gap.close === now.gap.close ? 2 : now.gap.close ? 1 : 0);
const people = ({ before, now }: Pair<Counted>) => Math.abs(now.gap.heads.numerator! - before.gap.heads.numerator!);
