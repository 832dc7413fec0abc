import { useState } from 'preact/hooks';
import { rightsInWords } from '../../shared/grant-words.js';
import { counted, momentInWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { AUDIT_EVENTS, type AuditEvent, KINDS, type Search } from './operations.js';
import { WholeFile } from './whole-file.js';

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
          {edges.length > 0 && <WholeFile search={search} columns={COLUMNS} of={of} />}
        </section>
      )}
    </QueryView>
  );
}

const kindWord = (kind: AuditEvent['kind']) => KINDS.find(({ id }) => id === kind)!.name;

const COLUMNS: Column<AuditEvent>[] = [
  { name: 'When', cell: ({ at }) => momentInWords(at), isKey: true, file: ({ at }) => ({ When: at }) },
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
