import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { type Import, LIST_ROWS, type Outcome, type Rows } from './operations.js';
import { OutcomeRows } from './outcome-rows.js';
import { pagesAround } from './pages-around.js';
import { isCounted, outcomeWords, rowsOf } from './words.js';

interface Props {
  of: Outcome;
  rows: Rows;
  list: Import;
  onDone: (words: ComponentChildren) => void;
  /** Which page of them it is, and those that were before it. */
  after: string | null;
  before: string | null;
}

/** All rows of one outcome, page by page, with the way back to the whole list. */
export function OneOutcome({ of, rows, list, onDone, after, before }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  const path = `/desk/staff-lists/${list.id}`;
  const { next, previous } = pagesAround({ after, before, end: rows.pageInfo.endCursor });
  const { name } = outcomeWords(list.kind, of);
  const whole = wholeList({
    query: LIST_ROWS,
    after: (cursor) => ({ id: list.id, show: of, after: cursor }),
    list: (answer) => answer.importRows,
    areMore: rows.pageInfo.hasNextPage || after !== null,
    count: rowsOf(list, of),
  });
  return (
    <section aria-labelledby="rows-shown">
      <h2 class="govuk-heading-l" id="rows-shown" tabIndex={-1} ref={heading}>
        {name.charAt(0).toUpperCase() + name.slice(1)}
      </h2>
      <p class="govuk-body">
        <Link class="govuk-link" href={path}>
          {list.state === 'SHOWN' ? 'The whole list, to save or withdraw it' : 'The whole list'}
        </Link>
      </p>
      {isCounted(list) ? (
        <OutcomeRows {...{ of, rows, list, onDone, whole }} />
      ) : (
        <p class="govuk-inset-text">They stand here once all rows are compared with the record.</p>
      )}
      {isCounted(list) && rows.edges.length === 0 && <p class="govuk-inset-text">No row is left here.</p>}
      <p class="govuk-button-group">
        {previous && <Page to={withSearch(path, { show: of, ...previous })} text="Previous rows" of={name} />}
        {rows.pageInfo.hasNextPage && <Page to={withSearch(path, { show: of, ...next })} text="Next rows" of={name} />}
      </p>
    </section>
  );
}

const Page = ({ to, text, of }: { to: string; text: string; of: string }) => (
  <Link class="govuk-button govuk-button--secondary" href={to}>
    {text}
    <span class="govuk-visually-hidden"> {of}</span>
  </Link>
);
