import { Transform } from 'class-transformer';

/** Writes an id, or each of a list, as PostgreSQL does, so that it can be compared with one that was read. */
export const AsRead = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lowered) : lowered(value)));

const lowered = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
