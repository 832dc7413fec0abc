import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Reach, Sent } from './reach.js';

export interface Operation {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

/** Every operation of the schema, by name. */
export function operationsOf(schema: GraphQLSchema): Map<string, Operation> {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const list = (kind: Operation['kind'], fields: Record<string, GraphQLField<unknown, unknown>> = {}) =>
    Object.entries(fields).map(([name, field]) => [name, { kind, field }] as const);
  return new Map([...list('query', query?.getFields()), ...list('mutation', mutation?.getFields())]);
}

/** A document that asks an operation for everything it can tell, so many levels down; its variables are its arguments. */
export function documentFor({ kind, field }: Operation, depth: number): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection(field.type, depth)} }`;
}

/** The answer to as much of it as the limits on a request allow. */
export async function askForEverything(
  { ask }: Pick<Reach, 'ask'>,
  who: string,
  operation: Operation,
  variables: object,
) {
  for (let depth = 7; ; depth -= 1) {
    const answer: Sent = await ask(who, documentFor(operation, depth), variables);
    if (depth === 1 || answer.errors?.[0]?.extensions.kind !== 'too-large') return answer;
  }
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);
const isWhole = (type: GraphQLNamedType) => hasFields(type) || isUnionType(type);

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) => `... on ${one.name} ${selection(one, depth)}`)
      .join(' ')} }`;
  if (!hasFields(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const below = isWhole(getNamedType(field.type));
    if (below && depth <= 1) return [];
    return `${field.name} ${selection(field.type, depth - 1)}`;
  });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '{ __typename }';
}

export interface Told {
  /** The type and field, such as Figure.numerator. */
  field: string;
  value: unknown;
}

/** Every scalar of an answer, with the field that told it. */
export function toldBy({ field }: Operation, answer: unknown): Told[] {
  return told(field.type, answer, field.name);
}

function told(type: GraphQLOutputType, value: unknown, field: string): Told[] {
  if (Array.isArray(value)) return value.flatMap((one) => told(getNamedType(type), one, field));
  const named = toldAs(getNamedType(type), value);
  if (!hasFields(named) || value === null) return [{ field, value }];
  const fields = named.getFields();
  return Object.entries(value as object)
    .filter(([name]) => name !== '__typename')
    .flatMap(([name, below]) => told(fields[name]!.type, below, `${named.name}.${name}`));
}

/* Which of a union's types it was. */
const toldAs = (type: GraphQLNamedType, value: unknown): GraphQLNamedType =>
  (isUnionType(type) && type.getTypes().find(({ name }) => name === (value as { __typename?: string })?.__typename)) ||
  type;

/** Where in the arguments of an operation values of these types stand: ['input', 'marks', '0', 'practitionerId']. */
export function pathsOf({ field }: Operation, ...types: string[]): string[][] {
  return field.args.flatMap(({ name, type }) => below(type, types).map((path) => [name, ...path]));
}

function below(type: GraphQLInputType, types: string[]): string[][] {
  if (isNonNullType(type)) return below(type.ofType, types);
  if (isListType(type)) return below(type.ofType, types).map((path) => ['0', ...path]);
  if (!isInputObjectType(type)) return types.includes(type.name) ? [[]] : [];
  return Object.values(type.getFields()).flatMap((field) =>
    below(field.type, types).map((path) => [field.name, ...path]),
  );
}

/** The same variables with another value at the path. */
export function replacedAt(variables: object, [key = '', ...rest]: string[], value: unknown): object {
  const old = (variables as Record<string, unknown>)[key];
  const next = rest.length > 0 ? replacedAt(old as object, rest, value) : value;
  if (Array.isArray(variables)) return variables.map((one, at) => (String(at) === key ? next : one));
  return { ...variables, [key]: next };
}

export const valueAt = (variables: object, path: string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], variables);
