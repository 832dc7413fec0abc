import { useLayoutEffect } from 'preact/hooks';

/** Leads to the part of a page that its address names, once it is there: the browser looked for it before there was an answer. */
export function useAtHash() {
  useLayoutEffect(() => {
    const part = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (!part) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'start' });
  }, []);
}
