import { isId } from '@app/kernel';

/** Of an operation's arguments, what an audit may keep: ids, days, numbers, and how many of a list; never free text. */
export function idsAndCounts(value: unknown): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, given] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(given)) kept[name] = given.every(isKept) ? given : given.length;
    else if (isKept(given)) kept[name] = given;
    else if (given && typeof given === 'object') Object.assign(kept, idsAndCounts(given));
  }
  return kept;
}

const isKept = (value: unknown) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && (isId(value) || /^\d{4}-\d{2}-\d{2}$/.test(value)));
