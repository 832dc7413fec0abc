import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { OneOf } from '../../graphql/graphql.js';
import { withSearch } from '../../shared/address.js';
import { dayColumn } from '../../shared/columns.js';
import { MayChange } from '../../shared/may-change.js';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Effect } from '../../ui/effect.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { fileInWords, pathOf } from './file-in-words.js';
import { LearningForm } from './learning-form.js';
import { type Learning, MY_LEARNING } from './operations.js';
import { OwnEntry } from './own-entry.js';

interface Props {
  after: string | null;
  /** What else the address holds. */
  filters: Record<string, string | null>;
}

/** My whole record of learning, and what I add to it myself. */
export function MyLearning({ after, filters }: Props) {
  const [said, setSaid] = useState<{ times: number; says: string }>();
  return (
    <QueryView query={MY_LEARNING} variables={{ after }}>
      {({ myLearning: { edges, pageInfo } }, again) => {
        const rows = edges.map(({ node }) => node);
        const onDone = (says: string) => {
          setSaid((before) => ({ times: (before?.times ?? 0) + 1, says }));
          again();
        };
        return (
          <>
            {said && <Effect key={said.times}>{said.says}</Effect>}
            <DataTable
              caption={after ? 'What I learnt and showed, earlier' : 'What I learnt and showed, the newest first'}
              columns={COLUMNS}
              rows={rows}
              rowKey={({ id }) => id}
              empty={
                <p class="govuk-inset-text">
                  Nothing yet. Sessions that you attend and what others judge come by themselves; add what you learnt
                  elsewhere.
                </p>
              }
              whole={wholeList({
                query: MY_LEARNING,
                after: (cursor) => ({ after: cursor }),
                list: ({ myLearning }) => myLearning,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
            />
            {pageInfo.hasNextPage && (
              <p class="govuk-body tv-not-printed">
                <Link
                  href={withSearch('/profile/record', { ...filters, learnt: pageInfo.endCursor })}
                  class="govuk-link tv-alone"
                >
                  Earlier
                </Link>
              </p>
            )}
            <MayChange>
              {rows
                .filter(({ kind }) => kind === 'OWN')
                .map((entry) => (
                  <OwnEntry key={entry.id} entry={entry} onDone={onDone} />
                ))}
              <Disclosure summary="Add something that you learnt" class="tv-not-printed" isFramed>
                <p class="govuk-body">
                  A course elsewhere, a book, a visit. It counts for nothing that is asked of you, and nobody else sees
                  it; on paper it is marked as yours.
                </p>
                <LearningForm key={said?.times ?? 0} onDone={onDone} />
              </Disclosure>
            </MayChange>
          </>
        );
      }}
    </QueryView>
  );
}

const KINDS: Record<OneOf<'LearningKind'>, string> = {
  SESSION: 'Session attended',
  ATTENDED_BEFORE: 'Attended before, or elsewhere',
  ASSESSMENT: 'Assessment',
  OBSERVATION: 'Seen at work',
  SIGN_OFF: 'Sign-off',
  QUALIFICATION: 'Qualification',
  CREDIT: 'Brought from elsewhere',
  OWN: 'Added by me',
};

const COLUMNS: Column<Learning>[] = [
  dayColumn('Day', ({ day }) => day),
  {
    name: 'What',
    isKey: true,
    cell: ({ id, title, reflection, file }) => (
      <>
        {title}
        {reflection && <div class="tv-quiet">{reflection}</div>}
        {file && (
          <div>
            <a href={pathOf(id)} download={file.name} class="govuk-link">
              {fileInWords(file)}
            </a>
          </div>
        )}
      </>
    ),
  },
  { name: 'How', cell: ({ kind }) => KINDS[kind] },
  { name: 'Hours', isNumeric: true, cell: ({ hours }) => hours ?? 'not known', value: ({ hours }) => hours },
  { name: 'From whom', cell: ({ by, kind }) => by ?? (kind === 'OWN' ? 'Me' : 'Not on the record') },
  {
    name: 'What it shows',
    cell: ({ gave, kind }) =>
      gave.length > 0
        ? gave.map((gain) => <div key={gain.competency.id}>{gainInWords(gain)}</div>)
        : kind === 'OWN'
          ? 'Counts for nothing that is asked'
          : 'No credit',
  },
];

const gainInWords = ({ competency, level, lastDay, isAsked }: Learning['gave'][number]) =>
  [
    `${competency.name}, ${level?.name ?? 'no level'}`,
    ...(lastDay ? [`to ${inWords(lastDay)}`] : []),
    isAsked ? 'asked of me today' : 'not asked of me today',
  ].join(', ');
