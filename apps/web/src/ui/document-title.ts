import { useEffect } from 'preact/hooks';

const PRODUCT = 'Trivium';

let name = PRODUCT;
let day = '';
let errors = 0;

const show = () => {
  const page = name === PRODUCT ? PRODUCT : `${name}${day && `, ${day}`} – ${PRODUCT}`;
  document.title = `${errors > 0 ? 'Error: ' : ''}${page}`;
};

/** Names the window after the page, so that history and tabs tell pages apart. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    name = title;
    show();
  }, [title]);
}

/** The day of which the page answers, in words, where that is not today: of one page open for two days the tabs are told apart. */
export function useDayInTitle(words: string): void {
  useEffect(() => {
    day = words;
    show();
    return () => {
      day = '';
      show();
    };
  }, [words]);
}

/** Says in the name of the window that something is wrong, for whoever does not see the page. */
export function useErrorInTitle(isWrong: boolean): void {
  useEffect(() => {
    if (!isWrong) return;
    errors += 1;
    show();
    return () => {
      errors -= 1;
      show();
    };
  }, [isWrong]);
}
