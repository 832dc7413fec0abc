import { useEffect } from 'preact/hooks';

const PRODUCT = 'Trivium';

let name = PRODUCT;
let errors = 0;

const show = () => {
  document.title = `${errors > 0 ? 'Error: ' : ''}${name}`;
};

/** Names the window after the page, so that history and tabs tell pages apart. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    name = title === PRODUCT ? PRODUCT : `${title} – ${PRODUCT}`;
    show();
  }, [title]);
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
