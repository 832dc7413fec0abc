import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a change did, said after it. It takes the focus, since what had it may be gone. */
export function Effect({ children }: { children: ComponentChildren }) {
  const note = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => note.current?.focus(), []);
  return (
    <p class="govuk-body tv-effect" role="status" tabIndex={-1} ref={note}>
      {children}
    </p>
  );
}
