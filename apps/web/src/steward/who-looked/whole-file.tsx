import { useState } from 'preact/hooks';
import { download } from '../../ui/csv.js';
import type { Column } from '../../ui/table-column.js';
import { fileOf } from '../../ui/table-file.js';
import { useAllPages } from '../../ui/use-all-pages.js';
import { AUDIT_EVENTS, type AuditEvent, type Search } from './operations.js';

const A_PAGE = 100;
const MOST_PAGES = 10;

interface Props {
  search: Search;
  columns: readonly Column<AuditEvent>[];
  of: string;
}

/** All that was found as a file, as far as one takes it, with why it was looked for. Each page of it is a search of its own on the audit. */
export function WholeFile({ search, columns, of }: Props) {
  const whole = useAllPages({
    query: AUDIT_EVENTS,
    after: (after) => ({ ...search, first: A_PAGE, after }),
    list: ({ auditEvents }) => auditEvents,
    mostPages: MOST_PAGES,
  });
  const [said, setSaid] = useState('');
  const [isTaking, setTaking] = useState(false);

  async function take() {
    if (isTaking) return;
    setTaking(true);
    setSaid('');
    try {
      const { all: rows, areMore } = await whole();
      await download(
        'who-looked',
        fileOf(columns, rows, { said: { 'Searched for': of, 'Reason given': search.reason } }),
      );
      setSaid(areMore ? `The file holds the latest ${rows.length} rows. Search fewer days for what is older.` : '');
    } catch {
      setSaid('The file could not be made. Try again in a moment.');
    } finally {
      setTaking(false);
    }
  }

  return (
    <div class="tv-not-printed">
      <p class="govuk-body">
        The file holds all that was found, {(A_PAGE * MOST_PAGES).toLocaleString('en-GB')} rows at most, and your
        reason. Keep it as safe as the records themselves.
      </p>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={isTaking} onClick={take}>
        Download as a file (CSV)
      </button>
      <p class="govuk-body" role="status">
        {isTaking ? 'Making the file …' : said}
      </p>
    </div>
  );
}
