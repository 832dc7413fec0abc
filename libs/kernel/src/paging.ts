import { invalid } from './errors.js';

/** The values of the sort columns in the last row that the caller has seen. */
export type CursorKey = readonly (string | number | boolean | null)[];

export interface Page<Key = CursorKey> {
  first: number;
  after: Key | null;
}

export interface PageTooLargeData {
  largest: number;
}

export const DEFAULT_PAGE = 25;
export const LARGEST_PAGE = 100;
export const LONGEST_CURSOR = 1_000;

export const encodeCursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key inside a cursor; raises CURSOR_INVALID for anything that `encodeCursor` did not write. */
export function decodeCursor<Key = CursorKey>(
  cursor: string,
  isKey: (key: unknown) => key is Key = isCursorKey as never,
): Key {
  const key = cursor.length <= LONGEST_CURSOR ? parse(Buffer.from(cursor, 'base64url').toString()) : undefined;
  if (isKey(key) && encodeCursor(key) === cursor) return key;
  throw invalid('CURSOR_INVALID', 'This list cannot be continued from here: start again from its first page.');
}

/**
 * Checked paging arguments. Pass `isKey` when the values of the key go into SQL with a type, since a cursor comes from
 * outside. Raises PAGE_TOO_LARGE and CURSOR_INVALID.
 */
export function pageArgs<Key = CursorKey>(
  { first, after }: { first?: number | null; after?: string | null },
  isKey?: (key: unknown) => key is Key,
): Page<Key> {
  const size = first ?? DEFAULT_PAGE;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) {
    throw invalid<PageTooLargeData>('PAGE_TOO_LARGE', `Ask for between 1 and ${LARGEST_PAGE} rows at a time.`, {
      largest: LARGEST_PAGE,
    });
  }
  return { first: size, after: typeof after === 'string' ? decodeCursor(after, isKey) : null };
}

const isCursorKey = (key: unknown): key is CursorKey =>
  Array.isArray(key) && key.every((part) => part === null || typeof part !== 'object');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
