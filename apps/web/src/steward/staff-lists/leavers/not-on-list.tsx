import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { withSearch } from '../../../shared/address.js';
import { counted, inWords } from '../../../shared/words.js';
import { dayColumn } from '../../../shared/columns.js';
import { DataTable } from '../../../ui/data-table.js';
import { wholeList } from '../../../ui/files/whole-list.js';
import { QueryView } from '../../../ui/query-view.js';
import type { Column } from '../../../ui/table-column.js';
import { EndPost } from '../../people/posts/end-post.js';
import type { Import } from '../operations.js';
import { rowsOf } from '../words.js';
import { NOT_ON_LIST, type NotOnList as Missing } from './operations.js';

interface Props {
  list: Import;
  after: string | null;
  say: (words: ComponentChildren) => void;
}

/** Who has a post at the employer and is not on its list: whoever left has their post ended here, once it is seen what follows from it. */
export function NotOnList({ list, after, say }: Props) {
  const [leaver, setLeaver] = useState<Missing>();
  return (
    <QueryView query={NOT_ON_LIST} variables={{ id: list.id, after }}>
      {({ notOnStaffList: { posts, people } }, again) =>
        posts ? (
          <section class="tv-section" aria-labelledby="not-on-list">
            <h2 class="govuk-heading-l" id="not-on-list">
              Leavers? {counted(posts, 'post')} not in the list
            </h2>
            <p class="govuk-body">
              Nothing is ended by leaving it out of a list. If it has every post at {list.agency?.name}, whoever has one
              of these may have left, or have only another post by now: say so of each, and that post ends.
              {rowsOf(list, 'DOUBTFUL') > 0 &&
                ` Whoever may be meant by the ${counted(rowsOf(list, 'DOUBTFUL'), 'row')} to decide is not among them.`}
            </p>
            {leaver && (
              <Leaver
                key={leaver.postId}
                {...{ leaver, list }}
                onDone={(words) => {
                  setLeaver(undefined);
                  say(words);
                  again();
                }}
              />
            )}
            <DataTable
              caption={`In post on ${inWords(list.listedOn)}, and not in the list`}
              rows={people.edges.map(({ node }) => node)}
              rowKey={({ postId }) => postId}
              whole={wholeList({
                query: NOT_ON_LIST,
                after: (cursor) => ({ id: list.id, after: cursor }),
                list: ({ notOnStaffList }) => notOnStaffList.people,
                areMore: people.pageInfo.hasNextPage || after !== null,
                count: posts,
              })}
              columns={[
                ...COLUMNS,
                { name: 'Did they leave?', isToPress: true, cell: (row) => <They row={row} left={setLeaver} /> },
              ]}
            />
            {people.pageInfo.hasNextPage && (
              <Link
                class="govuk-button govuk-button--secondary"
                href={withSearch(`/desk/staff-lists/${list.id}`, { missing: people.pageInfo.endCursor })}
              >
                More of them
              </Link>
            )}
          </section>
        ) : null
      }
    </QueryView>
  );
}

const They = ({ row, left }: { row: Missing; left: (row: Missing) => void }) => (
  <button type="button" class="govuk-button govuk-button--secondary tv-button--small" onClick={() => left(row)}>
    They left
    <span class="govuk-visually-hidden">: {row.practitioner.name}</span>
  </button>
);

interface LeaverProps {
  leaver: Missing;
  list: Import;
  onDone: (words: string) => void;
}

function Leaver({ leaver: { postId, practitioner, role }, list, onDone }: LeaverProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="leaver">
      <h3 class="govuk-heading-m" id="leaver" tabIndex={-1} ref={heading}>
        {practitioner.name} left
      </h3>
      <EndPost
        person={practitioner}
        post={{ id: postId, role: { name: role } }}
        likely={list.listedOn}
        isOpen
        onDone={(words) => onDone(`${practitioner.name}: ${words}`)}
      />
    </section>
  );
}

const COLUMNS: Column<Missing>[] = [
  {
    name: 'Name',
    cell: ({ practitioner }) => (
      <Link class="govuk-link" href={`/desk/people/${practitioner.id}`}>
        {practitioner.name}
      </Link>
    ),
    isKey: true,
  },
  { name: 'Role', cell: ({ role }) => role },
  { name: 'Site', cell: ({ site }) => site ?? 'None' },
  { name: 'Staff number', cell: ({ staffNumber }) => staffNumber ?? 'None' },
  dayColumn('Last day', ({ lastDay }) => lastDay, { none: 'Not given' }),
];
