import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { ComponentChildren } from 'preact';
import { Refused } from './refused.js';
import { useAnswer } from './use-answer.js';

interface Props<Data, Variables extends AnyVariables> {
  question: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  children: (answer: Data, again: () => void) => ComponentChildren;
}

/**
 * Asks, and shows the answer. While another one is on its way the last stays in place, dimmed, so that nothing jumps; where the same
 * question fails later, its answer stays too, below why.
 */
export function Asked<Data, Variables extends AnyVariables>({ question, variables, children }: Props<Data, Variables>) {
  const { data, isOlder, isAsking, refusal, again } = useAnswer(question, variables);
  if (!data && !refusal) return <Loading />;
  return (
    <>
      {refusal && <Refused refusal={refusal} again={again} isAside={data !== undefined} />}
      {data && (
        <div aria-busy={isOlder || isAsking} class={isOlder ? 'tv-older' : undefined}>
          {children(data, again)}
        </div>
      )}
    </>
  );
}

const Loading = () => (
  <p class="govuk-body tv-loading" role="status">
    Loading …
  </p>
);
