import type { CombinedError } from '@urql/core';
import { NEEDED, type RefusalCode, type RefusalData } from './refusal-data.js';

/** Why an operation was not done, as the API says it, or that it could not be reached. */
export interface Refusal {
  /** The API's code such as REGISTER_CONFLICT; NO_ANSWER where none came, OFFLINE where the device has no network. */
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

const noAnswer = (code: string, says: string): Refusal => ({ code, kind: 'unavailable', says, data: {} });
const OFFLINE = noAnswer('OFFLINE', 'This device is not connected just now. Try again once it is.');
/* Whose fault it is cannot be told from here, so it is not called the reader's. */
const NO_ANSWER = noAnswer('NO_ANSWER', 'Trivium cannot be reached just now. Try again in a moment.');

export function refusalIn(error: CombinedError, isOffline = globalThis.navigator?.onLine === false): Refusal {
  const [first] = error.graphQLErrors;
  if (!first) return isOffline ? OFFLINE : NO_ANSWER;
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
