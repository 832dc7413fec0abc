import { forbidden, tooLarge } from '@app/kernel';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Shape } from './document.shape.js';
import type { Limits } from './limits.js';
import { RequestErrors } from '../answers/index.js';

/** Parses what is short enough to be parsed. */
export function parseWithin(limits: Limits, query: string): DocumentNode {
  atMost(limits.characters, query.length, 'DOCUMENT_TOO_LONG', 'characters');
  try {
    return parse(query, { maxLexicalTokens: limits.tokens });
  } catch (error) {
    if (isTokenLimit(error))
      throw tooLarge<LimitData>('TOKENS_TOO_MANY', refusal(limits.tokens, 'tokens'), { limit: limits.tokens });
    throw new RequestErrors('DOCUMENT_INVALID', [error as GraphQLError]);
  }
}

export function assertWithin(limits: Limits, shape: Shape) {
  atMost(limits.directives, shape.directives, 'DIRECTIVES_TOO_MANY', 'directives');
  atMost(limits.depth, shape.depth, 'DEPTH_TOO_GREAT', 'levels of fields');
  atMost(limits.aliases, shape.aliases, 'ALIASES_TOO_MANY', 'aliases');
  atMost(limits.rootFields, shape.level, 'ROOT_FIELDS_TOO_MANY', 'fields at its first level');
  atMost(limits.changes, shape.changes, 'CHANGES_TOO_MANY', 'change; send each in a request of its own');
  atMost(limits.fields, shape.fields, 'FIELDS_TOO_MANY', 'fields');
}

export function assertAffordable(limits: Limits, cost: number) {
  atMost(limits.cost, cost, 'COST_TOO_HIGH', 'units of cost; ask for shorter lists or fewer fields');
}

export const introspectionRefused = () =>
  forbidden('INTROSPECTION_REFUSED', 'The schema is not shown here: its description is in the documentation.');

/** Of every limit: the most that is taken. */
export interface LimitData {
  limit: number;
}

function atMost(limit: number, found: number, code: string, unit: string) {
  if (found > limit) throw tooLarge<LimitData>(code, refusal(limit, unit), { limit });
}

const refusal = (limit: number, unit: string) => `A request may have at most ${limit} ${unit}.`;

// The parser gives this refusal no code of its own.
const isTokenLimit = (error: unknown) =>
  error instanceof GraphQLError && /\d+ tokens\. Parsing aborted/.test(error.message);
