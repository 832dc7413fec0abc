import type { Client } from '@urql/core';
import { useClient } from '@urql/preact';
import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { Column } from '../table-column.js';
import { inOrder, type Order } from '../table-order.js';
import { csvOf } from './csv.js';
import { saveBlob } from './save-blob.js';
import { fileName, fileOf, type TableFile } from './table-file.js';
import { type Heard, howFarInWords, readWhole, type WholeList, type WholeRead } from './whole-list.js';
import type { Surroundings } from './within.js';
import { type About, workbookOf } from './workbook.js';

/** Where and of which day all files of a page are, for what a workbook says of itself. */
export const SavedFrom = createContext<About>([]);

interface Props<Row> {
  /** What the list or table is called. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  order?: Order;
  file?: TableFile<Row>;
  whole?: WholeList<Row>;
}

type Form = 'csv' | 'xlsx';

/** A list or table as a file: what is on the screen, or, where that is a page of a list, the whole list. */
export function SaveAs<Row>(props: Props<Row>, page: Surroundings = {}) {
  const { caption, rows, whole } = props;
  const client = useClient();
  const savedFrom = useContext(SavedFrom);
  const [said, setSaid] = useState('');
  const [isTaking, setTaking] = useState(false);
  const isStopped = useRef(false);
  if (rows.length === 0 && !whole?.areMore) return null;

  async function take(form: Form) {
    if (isTaking) return;
    isStopped.current = false;
    setTaking(true);
    setSaid('Making the file …');
    try {
      const read = await rowsOf(props, client, (soFar) => {
        setSaid(`Reading: ${howFarInWords(soFar, whole?.count)}`);
        return isStopped.current ? 'STOP' : 'GO_ON';
      });
      if (read.how !== 'STOPPED') await saveRows(form, props, read, savedFrom, page);
      setSaid(SAYS[read.how](read.rows.length));
    } catch {
      setSaid('The file could not be made. Try again in a moment.');
    } finally {
      setTaking(false);
    }
  }

  const button = (form: Form, words: string) => (
    <button
      type="button"
      class="tv-as-link"
      aria-label={`${words}: ${caption}`}
      aria-disabled={isTaking}
      onClick={() => take(form)}
    >
      {words}
    </button>
  );
  return (
    <div class="tv-save-as tv-not-printed">
      {button('csv', whole?.areMore ? 'Download all as CSV' : 'Download as CSV')}
      {button('xlsx', whole?.areMore ? 'Download all as Excel' : 'Download as Excel')}
      {isTaking && whole?.areMore && (
        <button type="button" class="tv-as-link" onClick={() => (isStopped.current = true)}>
          Stop
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

const SAYS: Record<WholeRead<unknown>['how'], (rows: number) => string> = {
  WHOLE: () => 'The file is among your downloads.',
  STOPPED: () => 'Stopped. No file was made.',
  THERE_ARE_MORE: (rows) =>
    `The file has the first ${howFarInWords(rows)}, which is the most; there are more. Narrow down what is listed for those.`,
};

const rowsOf = <Row,>({ rows, whole }: Props<Row>, client: Client, heard: Heard): Promise<WholeRead<Row>> =>
  whole?.areMore ? readWhole(whole, client, heard) : Promise.resolve({ rows: [...rows], how: 'WHOLE' });

async function saveRows<Row>(
  form: Form,
  { caption, columns, order, file }: Props<Row>,
  read: WholeRead<Row>,
  from: About,
  page: Surroundings,
) {
  const table = fileOf(columns, inOrder(read.rows, columns, order), file, page);
  const name = file?.name ?? fileName(caption);
  if (form === 'csv')
    return saveBlob(`${name}.csv`, new Blob([await csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  const about: About = [
    ['What', caption],
    ...from,
    ...Object.entries(file?.said ?? {}),
    ['Rows', read.rows.length],
    ...(read.how === 'THERE_ARE_MORE'
      ? ([['Not the whole', 'These are the first rows; there are more.']] as const)
      : []),
    ...(order ? ([['Sorted by', `${order.by}, ${order.direction}`]] as const) : []),
    ['Page', window.location.pathname + window.location.search],
  ];
  return saveBlob(`${name}.xlsx`, await workbookOf(table, about));
}
