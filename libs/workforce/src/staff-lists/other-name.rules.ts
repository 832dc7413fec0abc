import { keyOf } from '@app/kernel';

/** Whether a list gives a number to somebody of another name: no part of it is one of those that are known, as `keyOf` has them. A list may have no names. */
export function isOtherName(said: readonly (string | null | undefined)[], known: readonly string[]): boolean {
  const parts = said.flatMap((name) => (name ? [keyOf(name)] : []));
  return parts.length > 0 && !parts.some((part) => known.includes(part));
}
