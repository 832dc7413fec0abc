import { type Day, formatDay, type Id } from '@app/kernel';
import type { ComparedDemand, KnownDemand } from './demand.js';

/** An earlier figure ends once: before the first row that comes after it, and not where another row replaces it. */
export function endedOnce(rows: readonly ComparedDemand[], facts: readonly KnownDemand[]): ComparedDemand[] {
  const replaced = new Set(rows.flatMap(({ write }) => write?.replaces ?? []));
  const first = new Map<Id, Day>();
  for (const { write } of rows)
    if (write?.ends) {
      const { id, lastDay } = write.ends;
      const known = first.get(id);
      if (!known || lastDay < known) first.set(id, lastDay);
    }
  return rows.map((row) => {
    const { write } = row;
    if (!write?.ends) return row;
    const { id, lastDay } = write.ends;
    if (replaced.has(id) || first.get(id) !== lastDay) return { ...row, write: { ...write, ends: null } };
    return {
      ...row,
      notes: [
        ...row.notes,
        endsThen(
          facts.find((fact) => fact.id === id)!,
          lastDay,
        ),
      ],
    };
  });
}

const endsThen = ({ firstDay }: KnownDemand, lastDay: Day): ComparedDemand['notes'][number] => ({
  ...{ field: 'FIRST_DAY', says: `What is on record from ${formatDay(firstDay)} on ends on ${formatDay(lastDay)}.` },
});
