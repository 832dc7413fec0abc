import { registerEnumType } from '@nestjs/graphql';

/**
 * A closed set of values as a GraphQL enum, each value described. A value is its own name, so TypeScript, GraphQL and the
 * check constraint in the database spell it alike.
 */
export function closedSet<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<{ [Each in Value]: Each }> {
  const described = Object.entries<string>(values);
  const set = Object.fromEntries(described.map(([value]) => [value, value]));
  registerEnumType(set, {
    name,
    description,
    valuesMap: Object.fromEntries(described.map(([value, meaning]) => [value, { description: meaning }])),
  });
  return set as { [Each in Value]: Each };
}
