import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useQuery } from '@urql/preact';
import { useRef } from 'preact/hooks';
import { type Refusal, refusalIn } from '../graphql/refusal.js';

/** What came of a question so far. */
export interface Answer<Data> {
  /** The latest answer; of what was asked before, while that of what is asked now is on its way. */
  data?: Data;
  isOlder: boolean;
  isAsking: boolean;
  /** Why what is asked now was not answered. */
  refusal?: Refusal;
  again: () => void;
}

/** Asks, unless told to wait, and keeps the last answer until there is another. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options?: { isWaiting: boolean },
): Answer<Data> {
  const [{ data, error, fetching, stale, operation }, ask] = useQuery({ query, variables, pause: options?.isWaiting });
  const last = useRef<{ data: Data; asked: string }>();
  const asked = JSON.stringify(variables);
  const isCurrent = operation !== undefined && JSON.stringify(operation.variables) === asked;
  if (data && isCurrent) last.current = { data, asked };
  const isOlder = last.current?.asked !== asked;
  const refusal = refusedIf(isCurrent && !fetching, error);
  return {
    data: refusal && (isOlder || isNoMore(refusal)) ? undefined : last.current?.data,
    isOlder,
    isAsking: fetching || stale,
    refusal,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

/* Whoever may not see it any more sees nothing of what they saw before. */
const isNoMore = ({ kind }: Refusal) => kind === 'forbidden' || kind === 'not-found' || kind === 'unauthenticated';

/* An error of another question, or one that is being asked again, is not the answer. */
const refusedIf = (isAnswered: boolean, error?: CombinedError) => (isAnswered && error ? refusalIn(error) : undefined);
