import { listed } from '@app/kernel';
import type { FieldOfList, ListField } from './list-kind.js';
import type { Columns } from './read-list.js';

interface Asked {
  missing: readonly ListField[];
  asksDayOrder: boolean;
  asksNameOrder: boolean;
}

/** What must be said of a list before it can be compared, in one sentence. */
export function askedInWords({ missing, asksDayOrder, asksNameOrder }: Asked, fields: readonly FieldOfList[]): string {
  const columns = fieldNames(missing, fields).map((name) => `which column is the ${name}`);
  const orders = [asksDayOrder && 'how its days are written', asksNameOrder && 'how its names are written'];
  return `Say first ${listed([...columns, ...orders.filter((one) => one !== false)])}.`;
}

/* Both names may stand in one column: then it is one thing that is missing. */
function fieldNames(missing: readonly ListField[], fields: readonly FieldOfList[]): string[] {
  const both = fields.find(({ standsFor }) => standsFor?.every((field) => missing.includes(field)));
  const names = fields
    .filter(({ key }) => missing.includes(key) || key === both?.key)
    .filter(({ key }) => !both?.standsFor?.includes(key));
  return names.map(({ name }) => name.toLowerCase());
}

/** Whether a list must have a field, in words: where another may stand in for some, either is needed. */
export function neededInWords({ key, required }: FieldOfList, fields: readonly FieldOfList[]): string {
  const both = fields.find((one) => one.key === key || one.standsFor?.includes(key));
  const parts = fields.filter((one) => both?.standsFor?.includes(one.key));
  if (!both?.standsFor || !parts.some((one) => one.required)) return required ? 'Yes' : 'No';
  return `Either ${both.name}, or ${listed(parts.map(({ name }) => name.toLowerCase()))}`;
}

/** A column that was chosen for several fields, with what they are called: a column says one thing. */
export function columnTwice(
  columns: Columns,
  fields: readonly FieldOfList[],
): { column: number; fields: string[] } | undefined {
  const names = new Map<number, string[]>();
  for (const { key, name } of fields) {
    const column = columns[key];
    if (typeof column === 'number') names.set(column, [...(names.get(column) ?? []), name.toLowerCase()]);
  }
  const [twice] = [...names].filter(([, all]) => all.length > 1);
  return twice && { column: twice[0], fields: twice[1] };
}
