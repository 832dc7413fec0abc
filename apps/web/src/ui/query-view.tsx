import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { ComponentChildren } from 'preact';
import { Refused } from './refused.js';
import { type Answer, useAnswer } from './use-answer.js';

interface Props<Data, Variables extends AnyVariables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** Whether it stands beside what the page is for: where that may not be seen, it is said once, there. */
  isBeside?: boolean;
  children: (answer: Data, again: () => void) => ComponentChildren;
}

/** Asks, and shows whatever comes of it: that it is on its way, the answer, or why there is none and what to do about it. */
export function QueryView<Data, Variables extends AnyVariables>({
  query,
  variables,
  isBeside = false,
  children,
}: Props<Data, Variables>) {
  const answer = useAnswer(query, variables);
  if (isBeside && answer.refusal && NOT_THEIRS.includes(answer.refusal.kind)) return null;
  return <AnswerView answer={answer}>{children}</AnswerView>;
}

const NOT_THEIRS = ['forbidden', 'not-found'];

interface AnswerProps<Data> {
  answer: Answer<Data>;
  children: (answer: Data, again: () => void) => ComponentChildren;
}

/**
 * The same for a page that must know of the answer elsewhere too. While another one is on its way the last stays in place, dimmed, so
 * that nothing jumps; where the same question fails later, its answer stays too, below why.
 */
export function AnswerView<Data>({ answer, children }: AnswerProps<Data>) {
  const { data, isOlder, isAsking, refusal, again } = answer;
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

/** That an answer is on its way. */
export const Loading = () => (
  <p class="govuk-body tv-loading" role="status">
    Loading …
  </p>
);
