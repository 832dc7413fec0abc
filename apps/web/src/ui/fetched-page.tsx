import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDocumentTitle } from './document-title.js';
import { Problem } from './problem.js';
import { Loading } from './query-view.js';

/** Pages that few people come to: their script is fetched when one of them does, and weighs on nobody’s first page. */
export function fetchedPage<Props extends object>(title: string, fetchPage: () => Promise<ComponentType<Props>>) {
  let Fetched: ComponentType<Props> | undefined;
  return function FetchedPage(props: Props) {
    const [outcome, setOutcome] = useState<'LOADED' | 'FAILED' | undefined>(Fetched && 'LOADED');
    useEffect(() => {
      if (Fetched) return;
      fetchPage().then(
        (page) => {
          Fetched = page;
          setOutcome('LOADED');
        },
        () => setOutcome('FAILED'),
      );
    }, []);
    if (Fetched) return <Fetched {...props} />;
    return <NotYet title={title} hasFailed={outcome === 'FAILED'} />;
  };
}

/* No page of its own: that takes the focus once it is there. */
function NotYet({ title, hasFailed }: { title: string; hasFailed: boolean }) {
  useDocumentTitle(title);
  return (
    <>
      <h1 class="govuk-heading-xl tv-title">{title}</h1>
      {hasFailed ? (
        <Problem about="fetching">
          <p class="govuk-body">This page could not be fetched. Load it again in a moment.</p>
        </Problem>
      ) : (
        <Loading />
      )}
    </>
  );
}
