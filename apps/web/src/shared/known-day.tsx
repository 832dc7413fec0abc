import type { ComponentChildren } from 'preact';
import type { Day } from '../graphql/graphql.js';
import { useToday } from './me.js';
import { inWords } from './words.js';

interface Props {
  /** The day that the answer is for. */
  on: Day;
  /** Until when anything is known; null where that is not told. */
  knownUntil: Day | null;
  /** What an answer for a day to come is made of, so that nobody takes it for a forecast. */
  toCome: ComponentChildren;
  children?: ComponentChildren;
}

/** An answer; above it, of a day to come, what it is made of; of a day that nothing recorded reaches, that alone. */
export function KnownDay({ on, knownUntil, toCome, children }: Props) {
  if (on <= useToday()) return <>{children}</>;
  if (knownUntil && on > knownUntil) return <NothingKnown on={on} knownUntil={knownUntil} />;
  return (
    <>
      <p class="govuk-body">{toCome}</p>
      {children}
    </>
  );
}

const NothingKnown = ({ on, knownUntil }: { on: Day; knownUntil: Day }) => (
  <p class="govuk-inset-text">
    <strong>Nothing is known of {inWords(on)}.</strong> Nothing recorded so far changes what is shown here after{' '}
    {inWords(knownUntil)}. Choose a day up to then.
  </p>
);
