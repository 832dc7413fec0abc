import { isDay } from '@app/kernel';
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;
const LONGEST_ECHO = 40;

export const DayScalar = scalar({
  name: 'Day',
  description:
    "A calendar day, written YYYY-MM-DD, as the partnership's own calendar shows it: without time or time zone.",
  advice: 'write a real date as YYYY-MM-DD',
  read: (value) => (isDay(value) ? value : undefined),
});

export const InstantScalar = scalar({
  name: 'Instant',
  description: 'A moment in UTC, written as in ISO 8601: 2026-03-24T09:30:00.000Z.',
  advice: 'write a moment in UTC as 2026-03-24T09:30:00Z',
  read: readInstant,
});

interface Reading {
  name: string;
  description: string;
  advice: string;
  /** The value as text; nothing when it is not one. */
  read: (value: unknown) => string | undefined;
}

function scalar({ name, description, advice, read }: Reading) {
  const accept = (value: unknown) => read(value) ?? refuse(JSON.stringify(value) ?? 'this');
  const acceptLiteral = (node: ValueNode) =>
    (node.kind === Kind.STRING && read(node.value)) || refuse(print(node), node);
  const refuse = (shown: string, nodes?: ValueNode): never => {
    throw new GraphQLError(`${name} cannot represent ${shortened(shown)}: ${advice}`, { nodes });
  };
  return new GraphQLScalarType({
    name,
    description,
    parseValue: accept,
    parseLiteral: acceptLiteral,
    serialize: accept,
  });
}

function readInstant(value: unknown) {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  const isInstant = typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10));
  // What is already in UTC is left alone: PostgreSQL counts microseconds, and Date would lose them.
  if (isInstant) return value.endsWith('Z') ? value : new Date(value).toISOString();
  return undefined;
}

const shortened = (text: string) => (text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text);
