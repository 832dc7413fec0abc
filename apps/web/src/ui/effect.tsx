import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Says that something was done. It takes the focus, since what had it may be gone. */
export function Done({ children }: { children: ComponentChildren }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p class="govuk-body tv-done" role="status" tabIndex={-1} ref={note}>
      {children}
    </p>
  );
}
