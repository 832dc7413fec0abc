import { listed } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { View } from './operations.js';

interface Props {
  caption: string;
  views: readonly View[];
  empty: string;
  /** Whether it was so, and is no more. */
  isOver?: boolean;
}

/** Whose people's evidence is seen by the managers of which agencies. */
export const Views = ({ caption, views, empty, isOver }: Props) => (
  <DataTable
    caption={caption}
    rows={views}
    rowKey={({ of }) => of.id}
    columns={[
      { name: 'People of', cell: ({ of }: View) => of.name, isKey: true },
      {
        name: `${isOver ? 'Were' : 'Are'} seen by managers of`,
        cell: ({ seenBy }) => listed(seenBy.map(({ name }) => name)),
      },
    ]}
    empty={<p class="govuk-inset-text">{empty}</p>}
  />
);
