import { Link } from 'wouter-preact';
import { DataTable } from '../../ui/data-table.js';
import { mapped, type WholeList } from '../../ui/files/whole-list.js';
import type { Column } from '../../ui/table-column.js';
import type { Row } from './operations.js';
import { FIELD_WORDS } from './field-words.js';

interface Props {
  rows: Row[];
  caption: string;
  whole: WholeList<Row>;
}

/** Rows that cannot be taken: where, what they say, what is wrong and what to do. */
export const RefusedRows = ({ rows, caption, whole }: Props) => (
  <DataTable
    caption={caption}
    rows={refusalsOf(rows)}
    rowKey={({ line, at }) => `${line} ${at}`}
    columns={REFUSED}
    file={{ name: 'refused-rows' }}
    whole={mapped(whole, refusalsOf)}
  />
);

const refusalsOf = (rows: readonly Row[]): Refusal[] =>
  rows.flatMap((row) => row.problems.map((problem, at) => ({ ...problem, at, line: row.line, name: nameOf(row) })));

/* A list that has numbers alone leaves the name to the record. */
const nameOf = ({ name, practitioner }: Row) => name || (practitioner?.name ?? '');

type Refusal = Row['problems'][number] & { line: number; at: number; name: string };

const REFUSED: Column<Refusal>[] = [
  { name: 'Line', cell: ({ line }) => line, value: ({ line }) => line, isKey: true },
  { name: 'Name', cell: ({ name }) => name, value: ({ name }) => name },
  {
    name: 'Column',
    cell: ({ heading, field }) => heading ?? FIELD_WORDS[field],
    value: ({ heading, field }) => heading ?? FIELD_WORDS[field],
  },
  { name: 'Value', cell: ({ value }) => <code class="tv-cell">{value || 'empty'}</code>, value: ({ value }) => value },
  { name: 'What is wrong, and what to do', cell: ({ says }) => says, value: ({ says }) => says },
];

/** Rows with what they change, before and after. */
export const ChangedRows = ({ rows, caption, whole, isSaved }: Props & { isSaved: boolean }) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={({ line }) => `${line}`}
    whole={whole}
    columns={isSaved ? [...CHANGED, SAVED] : CHANGED}
  />
);

export const CHANGED: Column<Row>[] = [
  { name: 'Line', cell: ({ line }) => line },
  {
    name: 'Name',
    cell: ({ name, practitioner, outcome }) =>
      practitioner ? (
        <Link class="govuk-link" href={`/desk/people/${practitioner.id}`}>
          {practitioner.name}
        </Link>
      ) : (
        <>
          {name}
          {outcome === 'ADDED' && <span class="tv-quiet"> new</span>}
        </>
      ),
    isKey: true,
  },
  {
    name: 'Before and after',
    cell: ({ changes, notes }) => (
      <ul class="govuk-list">
        {changes.map(({ field, before, after }) => (
          <li key={field}>
            {FIELD_WORDS[field]}: {before ? <del>{before}</del> : <span class="tv-quiet">none</span>}{' '}
            <span aria-hidden="true">→</span>
            <span class="govuk-visually-hidden">becomes</span>{' '}
            {after ? <ins>{after}</ins> : <span class="tv-quiet">none</span>}
          </li>
        ))}
        {notes.map(({ field, says }) => (
          <li key={`note ${field}`} class="tv-quiet">
            {FIELD_WORDS[field]}: {says}
          </li>
        ))}
        {changes.length + notes.length === 0 && <li class="tv-quiet">Nothing</li>}
      </ul>
    ),
  },
];

const SAVED: Column<Row> = { name: 'On the record', cell: ({ isSaved, kept }) => kept ?? (isSaved ? 'Yes' : 'No') };
