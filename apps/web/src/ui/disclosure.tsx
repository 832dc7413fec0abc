import type { ComponentChildren, RefObject } from 'preact';

interface Props {
  summary: string;
  /** What the summary is about, for whoever hears of several alike. */
  about?: string;
  open?: boolean;
  /** The summary, for whoever leads the keyboard there. */
  at?: RefObject<HTMLElement>;
  class?: string;
  /** Whether its content has a frame of its own, such as a form. */
  isFramed?: boolean;
  /** Hears that it was opened or closed. */
  onToggle?: (isOpen: boolean) => void;
  children: ComponentChildren;
}

/** More about something, opened by whoever wants it. */
export const Disclosure = ({ summary, about, open, at, class: look, isFramed = false, onToggle, children }: Props) => (
  <details
    class={`govuk-details${look ? ` ${look}` : ''}`}
    open={open}
    onToggle={onToggle && (({ currentTarget }) => onToggle(currentTarget.open))}
  >
    <summary class="govuk-details__summary" ref={at}>
      <span class="govuk-details__summary-text">
        {summary}
        {about && <span class="govuk-visually-hidden"> {about}</span>}
      </span>
    </summary>
    {isFramed ? children : <div class="govuk-details__text">{children}</div>}
  </details>
);
