import { Link } from 'wouter-preact';
import { momentColumn } from '../columns.js';
import { DataTable } from '../../ui/data-table.js';
import type { WholeList } from '../../ui/files/whole-list.js';
import type { Column } from '../../ui/table-column.js';
import { howFar, SUBJECT_NAMES } from './correction-words.js';
import type { CorrectionAsked } from './operations.js';

interface Props {
  rows: readonly CorrectionAsked[];
  caption: string;
  empty: string;
  /** Where each is read and answered. */
  below: string;
  whole?: WholeList<CorrectionAsked>;
}

/** Who asks for a correction, each with the way to their words. */
export const CorrectionsToAnswer = ({ rows, caption, empty, below, whole }: Props) => (
  <DataTable
    caption={caption}
    columns={columnsTo(below)}
    rows={rows}
    rowKey={({ id }) => id}
    whole={whole}
    empty={<p class="govuk-inset-text">{empty}</p>}
  />
);

const columnsTo = (below: string): Column<CorrectionAsked>[] => [
  {
    name: 'Who asks',
    isKey: true,
    cell: ({ id, practitioner }) => (
      <Link class="govuk-link" href={`${below}/${id}`}>
        {practitioner.name}
      </Link>
    ),
  },
  { name: 'What is wrong', cell: ({ subject, about }) => `${SUBJECT_NAMES[subject]}${about ? `: ${about}` : ''}` },
  momentColumn('Asked', ({ askedAt }) => askedAt),
  { name: 'How far it is', cell: howFar },
];
