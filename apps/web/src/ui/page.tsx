import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useDocumentTitle } from './document-title.js';

interface Props {
  /** What the page is called, at least until an answer names it. */
  title: string;
  /** What its window is called, where its heading does not say what it is. */
  called?: string;
  /** Where this page hangs below another. */
  back?: { to: string; text: string };
  children: ComponentChildren;
}

let arrived = false;
let isBack = false;

/* Who goes back or forward wants the place they left, so the focus does not move the page. */
window.addEventListener('popstate', () => {
  isBack = true;
});

interface Named {
  of?: string;
  called?: string;
  /** Whether the heading takes the focus: what had it is gone, and this came in its place. */
  takesFocus?: boolean;
}

const SetTitle = createContext<(named: Named) => void>(() => {});

/** A page with its heading. After a change of page the heading takes the focus, as a new page would. */
export function Page({ title, called, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [named, setNamed] = useState<Named>();
  useDocumentTitle(named?.called ?? named?.of ?? called ?? title);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: isBack });
    arrived = true;
    isBack = false;
  }, []);
  useLayoutEffect(() => {
    if (named?.takesFocus) heading.current?.focus();
  }, [named?.takesFocus, named?.of]);
  return (
    <SetTitle.Provider value={setNamed}>
      {back && (
        <Link href={back.to} class="govuk-back-link tv-not-printed">
          {back.text}
        </Link>
      )}
      <h1 class="govuk-heading-xl tv-title" tabIndex={-1} ref={heading}>
        {named?.of ?? title}
      </h1>
      {children}
    </SetTitle.Provider>
  );
}

/** Gives the page its name, or its window alone, as long as the answer is there. */
export function Title({ of, called, takesFocus }: Named) {
  const setNamed = useContext(SetTitle);
  useEffect(() => {
    setNamed({ of, called, takesFocus });
    return () => setNamed({});
  }, [of, called, takesFocus]);
  return null;
}
