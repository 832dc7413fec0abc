import type { Unreadable } from './days.rules.js';

/** A row of a file by field; a field that no column is, is left out. */
interface Row<Field extends string> {
  cells: Partial<Record<Field, string>>;
  /** Why the row as such cannot be read. */
  problem?: string;
}

/**
 * Reads the cells of a row as what they mean: undefined has no column; null is an empty cell, or one that cannot be read. Why it cannot is among the
 * problems, after what is wrong with the row as such, which is told at one of its fields.
 */
export function cellsReader<Field extends string>({ cells, problem }: Row<Field>, toldAt: Field) {
  const problems = problem ? [{ field: toldAt, says: problem }] : [];
  const text = (field: Field): string | null | undefined =>
    cells[field] === undefined ? undefined : cells[field] || null;
  function read<Value extends string | number>(
    field: Field,
    as: (written: string) => Value | Unreadable,
  ): Value | null | undefined {
    const written = text(field);
    if (!written) return written as null | undefined;
    const value = as(written);
    if (typeof value !== 'object') return value;
    problems.push({ field, says: value.problem });
    return null;
  }
  return { text, read, problems };
}
