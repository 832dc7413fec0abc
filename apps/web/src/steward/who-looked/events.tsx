import { useState } from 'preact/hooks';
import { rightsInWords } from '../../shared/grant-words.js';
import { counted } from '../../shared/words.js';
import { momentColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { AUDIT_EVENTS, type AuditEvent, KINDS, type Search } from './operations.js';

const MOST_ROWS = 1_000;

interface Props {
  search: Search;
  /** What was searched for, in words. */
  of: string;
}

/** What the audit has, a page at a time. */
export function Events({ search, of }: Props) {
  const [after, setAfter] = useState<string | null>(null);
  return (
    <QueryView query={AUDIT_EVENTS} variables={{ ...search, first: 25, after }}>
      {({ auditEvents: { edges, pageInfo } }) => (
        <section class="tv-section">
          <DataTable
            caption={`${of}, ${after ? 'earlier' : 'the latest first'}`}
            columns={COLUMNS}
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            file={{ name: 'who-looked', said: { 'Searched for': of, 'Reason given': search.reason } }}
            whole={wholeList({
              query: AUDIT_EVENTS,
              after: (cursor) => ({ ...search, first: 100, after: cursor }),
              list: (answer) => answer.auditEvents,
              areMore: pageInfo.hasNextPage || after !== null,
              most: MOST_ROWS,
            })}
            empty={<p class="govuk-inset-text">The audit has nothing of that. Your search is on it now.</p>}
          />
          <div class="tv-ways tv-not-printed">
            {pageInfo.hasNextPage && (
              <button
                type="button"
                class="govuk-button govuk-button--secondary"
                onClick={() => setAfter(pageInfo.endCursor)}
              >
                Earlier
              </button>
            )}
            {after && (
              <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAfter(null)}>
                Back to the latest
              </button>
            )}
          </div>
          {edges.length > 0 && (
            <p class="govuk-body tv-not-printed">
              A file holds all that was found, {MOST_ROWS.toLocaleString('en-GB')} rows at most, and your reason; each
              hundred is a search of its own on the audit. Keep it as safe as the records themselves.
            </p>
          )}
        </section>
      )}
    </QueryView>
  );
}

const kindWord = (kind: AuditEvent['kind']) => KINDS.find(({ id }) => id === kind)!.name;

const COLUMNS: Column<AuditEvent>[] = [
  momentColumn('When', ({ at }) => at, { isKey: true }),
  { name: 'Who', cell: ({ name }) => name },
  {
    name: 'What they did',
    cell: ({ inWords }) => inWords,
    file: ({ inWords, operation }) => ({ 'What they did': inWords, Operation: operation }),
  },
  { name: 'What came of it', cell: ({ kind }) => kindWord(kind) },
  { name: 'By which right', cell: rightsInWords },
  {
    name: 'Named',
    cell: ({ peopleNamed }) => (peopleNamed ? counted(peopleNamed, 'person', 'people') : 'Nobody'),
    file: ({ peopleNamed }) => ({ 'People named': peopleNamed }),
  },
];
