import { isDay } from '@app/kernel';
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(\.\d{1,6})?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_ECHO = 40;

export const DayScalar = scalar({
  name: 'Day',
  description:
    "A calendar day, written YYYY-MM-DD, as the partnership's own calendar shows it: without time or time zone.",
  advice: 'write a real date as YYYY-MM-DD',
  read: (value) => (isDay(value) ? value : undefined),
});

export const DateTimeScalar = scalar({
  name: 'DateTime',
  description:
    'A moment, written as in ISO 8601 with its offset from UTC: 2026-03-24T10:30:00+01:00. Answers are in UTC: 2026-03-24T09:30:00.000Z.',
  advice: 'write a moment with its offset from UTC, as 2026-03-24T09:30:00Z',
  read: readMoment,
});

export const TimeScalar = scalar({
  name: 'Time',
  description: 'A time of day by the clocks of the place, written HH:MM from 00:00 to 23:59.',
  advice: 'write a time of day as HH:MM, such as 09:30',
  read: (value) => (typeof value === 'string' && TIME.test(value) ? value : undefined),
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

function readMoment(value: unknown) {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  const [text, day, fraction = '.000', offset] = (typeof value === 'string' && MOMENT.exec(value)) || [];
  if (!text || !isDay(day)) return undefined;
  if (offset === 'Z') return text;
  // PostgreSQL counts microseconds, and Date would lose them. Near the ends of the calendar the day in UTC may be none.
  const inUtc = new Date(text.replace(fraction, '')).toISOString().replace('.000', fraction);
  return isDay(inUtc.slice(0, 10)) ? inUtc : undefined;
}

const shortened = (text: string) => (text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text);
