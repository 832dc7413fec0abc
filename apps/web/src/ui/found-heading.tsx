import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** What was looked for; null where nothing was, and nothing moves the focus. */
  of: string | null;
  children: ComponentChildren;
}

/** What a search found, in words: whoever searched, and whose field went with the search, goes on here. */
export function FoundHeading({ of, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (of && document.activeElement === document.body) heading.current?.focus();
  }, [of]);
  return (
    <h2 class="govuk-heading-m" id="found" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
