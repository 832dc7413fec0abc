import { compareNames } from '@app/kernel';

/** One cluster at one need level on a day, as far as it is compared. */
export interface Counted {
  cluster: { name: string };
  needLevel: { position: number };
  gap: { close: boolean | null; heads: { numerator: number | null; base: number | null } };
}

export interface Pair<Cell extends Counted> {
  before: Cell;
  now: Cell;
}

/** Those where people held or needed, or the verdict, differ: short now first, then enough now, then by how many people. */
export function changesOf<Cell extends Counted>(pairs: Pair<Cell>[]): Pair<Cell>[] {
  return pairs
    .filter(
      ({ before, now }) =>
        before.gap.close !== now.gap.close ||
        before.gap.heads.numerator !== now.gap.heads.numerator ||
        before.gap.heads.base !== now.gap.heads.base,
    )
    .sort(
      (a, b) =>
        turn(a) - turn(b) ||
        people(b) - people(a) ||
        compareNames(a.now.cluster.name, b.now.cluster.name) ||
        a.now.needLevel.position - b.now.needLevel.position,
    );
}

const turn = ({ before, now }: Pair<Counted>) => (before.gap.close === now.gap.close ? 2 : now.gap.close ? 1 : 0);
const people = ({ before, now }: Pair<Counted>) => Math.abs(now.gap.heads.numerator! - before.gap.heads.numerator!);
