import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Operation } from './documents.js';

/** One text, id, number or list that a caller may send, and what its description says. */
export interface Sendable {
  /** As variables hold it: ['input', 'marks', '0', 'practitionerId']. */
  path: string[];
  type: string;
  isList: boolean;
  description: string;
}

const OPEN = ['String', 'ID', 'Int', 'Float'];

/** Everything without an end of its own in these arguments or fields, inputs within inputs too. */
export function sendables(given: readonly (GraphQLArgument | GraphQLInputField)[], above: string[] = []): Sendable[] {
  return given.flatMap(({ name, type, description }) => {
    const path = [...above, name];
    const isList = isListType(getNullableType(type));
    const named = getNamedType(type as GraphQLInputType);
    const own =
      isList || OPEN.includes(named.name) ? [{ path, type: named.name, isList, description: description ?? '' }] : [];
    const within = isInputObjectType(named)
      ? sendables(Object.values(named.getFields()), isList ? [...path, '0'] : path)
      : [];
    return [...own, ...within];
  });
}

export const sendablesOf = ({ field }: Operation) => sendables(field.args);

const RANGE = /(?:(?<from>[\d,]+) to|At most) (?<to>[\d,]+) (?:characters|UUIDs|of them)/;
const BETWEEN = /From (?<from>-?[\d,]+) to (?<to>[\d,]+)\.$/;
const numberIn = (text = '0') => Number(text.replaceAll(',', ''));

/** Values just outside the bounds that the description promises, or nothing where it promises none. */
export function outside(sendable: Sendable, accepted: unknown): unknown[] | undefined {
  const { type, isList, description } = sendable;
  if (isList) return beyond(RANGE, description)?.map((size) => Array(size).fill((accepted as unknown[])?.[0] ?? ID));
  if (type === 'ID') return /A UUID\.$/.test(description) ? ['x', ''] : undefined;
  if (type !== 'String') return beyond(BETWEEN, description, -Infinity);
  if (/One of: .*\.$/.test(description)) return ['x', 'x'.repeat(5_000)];
  const texts = beyond(RANGE, description)?.map((size) => 'x'.repeat(size));
  return texts && /with a letter or a figure\.$/.test(description) ? [...texts, UNSEEN] : texts;
}

/* One less than the least and one more than the most; a size is never below none. */
function beyond(range: RegExp, description: string, lowest = 0): number[] | undefined {
  const { from, to } = range.exec(description)?.groups ?? {};
  return to ? [numberIn(from) - 1, numberIn(to) + 1].filter((number) => number >= lowest) : undefined;
}

const ID = '01900000-0000-7000-8000-00000000dead';
const UNSEEN = '\u200b\u2066\ufeff\u2069\u200b';
