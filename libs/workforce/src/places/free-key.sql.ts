/**
 * The key `$2` that the name of what is added makes, or one with the end of its id `$1` where something else has that: it was called so
 * once, and its key stayed. `among` is a table, or a table and where in it a key is there once.
 */
export const freeKey = (among: string) => `
  (select case when $2::text in (select key from ${among}) then $2::text || '-' || right($1::uuid::text, 12) else $2::text end)`;
