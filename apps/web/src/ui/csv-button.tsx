import { useState } from 'preact/hooks';
import { type CsvTable, download } from './csv.js';

interface Props {
  /** The file's name without its ending. */
  name: string;
  /** Which figures, for whoever hears of several such buttons. */
  of: string;
  table: () => CsvTable;
}

/** What is on the screen as a file, no more and no less. */
export function CsvButton({ name, of, table }: Props) {
  const [failed, setFailed] = useState(false);
  const take = () =>
    download(name, table()).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <div class="tv-not-printed">
      <button type="button" class="govuk-button govuk-button--secondary" onClick={take}>
        Download these figures (CSV)<span class="govuk-visually-hidden">: {of}</span>
      </button>
      <p class="govuk-error-message" role="status">
        {failed && 'The file could not be made. Try again in a moment.'}
      </p>
    </div>
  );
}
