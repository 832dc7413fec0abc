import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useQuery } from '@urql/preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { refusalIn } from '../graphql/refusal.js';
import { Refused } from './refused.js';

interface Props<Data, Variables extends AnyVariables> {
  question: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  children: (answer: Data, again: () => void) => ComponentChildren;
}

/** Asks, and shows the answer; while a newer one is on its way the last stays in place, so that nothing jumps. */
export function Asked<Data, Variables extends AnyVariables>({ question, variables, children }: Props<Data, Variables>) {
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: question, variables });
  const last = useRef<Data>();
  if (data) last.current = data;
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <Refused refusal={refusalIn(error)} again={again} />;
  if (!last.current) return <Loading />;
  const older = !data || fetching || stale;
  return (
    <div aria-busy={older} class={data ? undefined : 'tv-older'}>
      {children(last.current, again)}
    </div>
  );
}

const Loading = () => (
  <p class="govuk-body tv-loading" role="status">
    Loading …
  </p>
);
