import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useErrorInTitle } from './document-title.js';

interface Props {
  title?: string;
  /** What it is about: another problem takes the focus again, so that a screen reader says it too. */
  about: string;
  /** Whether it stands above an answer that is still shown; the focus then stays where it is. */
  isAside?: boolean;
  children: ComponentChildren;
}

/** Why there is no answer, and what to do about it. */
export function Problem({ title = 'There is a problem', about, isAside = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useErrorInTitle(true);
  useLayoutEffect(() => {
    if (!isAside) box.current?.focus();
  }, [about]);
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">{children}</div>
    </div>
  );
}
