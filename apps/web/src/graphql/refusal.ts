import type { CombinedError } from '@urql/core';
import { NEEDED, type RefusalCode, type RefusalData } from './refusal-data.js';

/** Why an operation was not done, as the API says it, or that it could not be reached. */
export interface Refusal {
  /** The API's code such as REGISTER_CONFLICT; OFFLINE where no answer came. */
  code: string;
  /** not-found, invalid, conflict, forbidden, too-large, unavailable, unauthenticated or internal. */
  kind: string;
  says: string;
  /** Everything else that came with it; `refusalOf` knows what. */
  data: object;
}

/** A refusal whose code says what came with it. */
export interface RefusalOf<Code extends RefusalCode> extends Refusal {
  code: Code;
  data: RefusalData[Code];
}

const OFFLINE: Refusal = {
  code: 'OFFLINE',
  kind: 'unavailable',
  says: 'Trivium cannot be reached just now. Check your connection and try again.',
  data: {},
};

export function refusalIn(error: CombinedError): Refusal {
  const [first] = error.graphQLErrors;
  if (!first) return OFFLINE;
  const { code = 'UNKNOWN', kind = 'internal', ...data } = first.extensions as { code?: string; kind?: string };
  return { code, kind, says: first.message, data };
}

/** The refusal, if it has this code and all that comes with it. */
export const refusalOf = <Code extends RefusalCode>(
  refusal: Refusal | undefined,
  code: Code,
): RefusalOf<Code> | undefined => (refusal && has(refusal, code) ? refusal : undefined);

const has = <Code extends RefusalCode>(refusal: Refusal, code: Code): refusal is RefusalOf<Code> =>
  refusal.code === code && NEEDED[code].every((name) => name in refusal.data);
