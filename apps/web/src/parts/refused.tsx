import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../graphql/refusal.js';

interface Props {
  refusal: Refusal;
  again?: () => void;
  /** Whether it stands above an answer that is still shown; the focus then stays where it is. */
  isAside?: boolean;
}

const TITLES: Record<string, string> = {
  unauthenticated: 'You are signed out',
  forbidden: 'This is not for you to see',
  'not-found': 'There is nothing here',
  unavailable: 'Trivium cannot be reached',
};

/* What the API says of these it says to programmers. */
const WORDS: Record<string, string> = {
  SIGN_IN: 'Sign in again to go on.',
  NOT_ALLOWED: 'Your account says what you may do here. Ask your partnership’s data steward if something is missing.',
};

/** Says why there is no answer, and what to do about it. It takes the focus, so that a screen reader says it too. */
export function Refused({ refusal, again, isAside = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAside) box.current?.focus();
  }, [refusal.code]);
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="govuk-error-summary__title">{TITLES[refusal.kind] ?? 'There is a problem'}</h2>
      <div class="govuk-error-summary__body">
        <p>{WORDS[refusal.code] ?? refusal.says}</p>
        {refusal.kind === 'unauthenticated' && (
          <p>
            <a href={signInAddress()}>Sign in again</a>
          </p>
        )}
        {refusal.kind === 'unavailable' && again && (
          <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}

/** Signing in, and then back to this page. */
export const signInAddress = () =>
  `/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`;
