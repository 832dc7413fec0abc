import type { Id } from '@app/kernel';

/** Of cells that ask for one competency, as those of several themes may, the highest, in the place of the first. */
export function highestAsked<Cell extends { competencyId: Id; rank: number }>(cells: readonly Cell[]): Cell[] {
  const asked = new Map<Id, Cell>();
  for (const cell of cells) {
    const other = asked.get(cell.competencyId);
    if (!other || other.rank < cell.rank) asked.set(cell.competencyId, cell);
  }
  return [...asked.values()];
}
