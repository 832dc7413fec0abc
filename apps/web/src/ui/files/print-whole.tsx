import { useClient } from '@urql/preact';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { readWhole, type WholeList, type WholeRead } from './whole-list.js';

type Reader = () => Promise<void>;

const Readers = createContext<Set<Reader> | undefined>(undefined);

/** How many rows of one list are put on paper at most. */
const MOST_PRINTED = 2_000;

/** Around lists that are printed whole, though the page shows a part of each. */
export function PrintedWhole({ children }: { children: ComponentChildren }) {
  const [readers] = useState(() => new Set<Reader>());
  return <Readers.Provider value={readers}>{children}</Readers.Provider>;
}

/** Reads each list around it to its end, shows it so, and then prints the page. */
export function PrintButton() {
  const readers = useContext(Readers);
  const [says, setSays] = useState('');
  async function print() {
    const all = [...(readers ?? [])];
    setSays(all.length > 0 ? 'Reading all of it, to be printed …' : '');
    try {
      await Promise.all(all.map((read) => read()));
      setSays('');
    } catch {
      return setSays('It could not be read whole, so it was not printed. Try again in a moment.');
    }
    // Once all rows are on the page.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  }
  return (
    <div class="tv-not-printed">
      <button type="button" class="govuk-button govuk-button--secondary" onClick={print}>
        Print or save as PDF
      </button>
      <p class="govuk-body" role="status">
        {says}
      </p>
    </div>
  );
}

/** The rows of a list of which the page has a part: all of them from when it is printed, or how far they go. */
export function useRowsInPrint<Row>(rows: readonly Row[], whole?: WholeList<Row>) {
  const readers = useContext(Readers);
  const client = useClient();
  const [read, setRead] = useState<WholeRead<Row>>();
  useEffect(() => setRead(undefined), [rows]);
  useEffect(() => {
    if (!readers || !whole?.areMore) return;
    const most = Math.min(whole.most, MOST_PRINTED);
    const reader = async () => setRead(await readWhole({ ...whole, most }, client, () => 'GO_ON'));
    readers.add(reader);
    return () => void readers.delete(reader);
  }, [readers, whole, client]);
  return {
    rows: read?.rows ?? rows,
    /** Whether there are rows that are not on the page. */
    isPart: read ? read.how !== 'WHOLE' : whole?.areMore === true,
  };
}
