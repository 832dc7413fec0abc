import type { CombinedError } from '@urql/core';

/** Why an operation was not done, as the API says it, or that it could not be reached. */
export interface Refusal {
  /** The API's code such as REGISTER_CONFLICT; OFFLINE where no answer came. */
  code: string;
  /** not-found, invalid, conflict, forbidden, too-large, unavailable, unauthenticated or internal. */
  kind: string;
  says: string;
  /** Everything else that came with the refusal. */
  facts: Record<string, unknown>;
}

const OFFLINE: Refusal = {
  code: 'OFFLINE',
  kind: 'unavailable',
  says: 'Trivium cannot be reached just now. Check your connection and try again.',
  facts: {},
};

export function refusalIn(error: CombinedError): Refusal {
  const [first] = error.graphQLErrors;
  if (!first) return OFFLINE;
  const { code, kind, ...facts } = first.extensions as { code?: string; kind?: string };
  return { code: code ?? 'UNKNOWN', kind: kind ?? 'internal', says: first.message, facts };
}
