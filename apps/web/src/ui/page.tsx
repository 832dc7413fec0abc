import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';

interface Props {
  title: string;
  /** Where this page hangs below another. */
  back?: { to: string; text: string };
  children: ComponentChildren;
}

let arrived = false;

/** A page with its heading. After a change of page the heading takes the focus, as a new page would. */
export function Page({ title, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Trivium`;
  }, [title]);
  useEffect(() => {
    if (arrived) heading.current?.focus();
    arrived = true;
  }, []);
  return (
    <>
      {back && (
        <Link href={back.to} class="govuk-back-link tv-not-printed">
          {back.text}
        </Link>
      )}
      <h1 class="govuk-heading-xl tv-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </>
  );
}
