import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useQuery } from '@urql/preact';
import { useRef } from 'preact/hooks';
import { type Refusal, refusalIn } from '../graphql/refusal.js';

interface Answer<Data> {
  /** The latest answer; of what was asked before, while that of what is asked now is on its way. */
  data?: Data;
  isOlder: boolean;
  isAsking: boolean;
  /** Why what is asked now was not answered. */
  refusal?: Refusal;
  again: () => void;
}

/** Asks, and keeps the last answer until there is another. */
export function useAnswer<Data, Variables extends AnyVariables>(
  question: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  const [{ data, error, fetching, stale, operation }, ask] = useQuery({ query: question, variables });
  const last = useRef<{ data: Data; asked: string }>();
  const asked = JSON.stringify(variables);
  const isCurrent = operation !== undefined && JSON.stringify(operation.variables) === asked;
  if (data && isCurrent) last.current = { data, asked };
  const isOlder = last.current?.asked !== asked;
  const refusal = error && isCurrent && !fetching ? refusalIn(error) : undefined;
  const again = () => ask({ requestPolicy: 'network-only' });
  return {
    data: refusal && isOlder ? undefined : last.current?.data,
    isOlder,
    isAsking: fetching || stale,
    refusal,
    again,
  };
}
