import { useEffect } from 'preact/hooks';
import { changing } from './words.js';
import type { Import } from './operations.js';

/** Milliseconds until it is asked again how far a list is. */
const BETWEEN_LOOKS = 1_000;

interface Props {
  list: Import;
  again: () => void;
}

/** How far what is under way is; the page follows it. */
export function ListProgress({ list, again }: Props) {
  useEffect(() => {
    if (!list.isUnderWay) return undefined;
    const timer = setTimeout(again, BETWEEN_LOOKS);
    return () => clearTimeout(timer);
  });
  const of = wholeOf(list);
  return (
    <div class="tv-list-progress">
      <progress
        class="tv-progress"
        aria-label={list.inWords}
        max={of ?? undefined}
        value={of ? list.doneCount : undefined}
      />
      <p class="govuk-body">It goes on without this page: you can leave it and come back.</p>
    </div>
  );
}

/* How many rows a file has is known once it is read. */
function wholeOf(list: Import): number | null {
  if (list.state === 'READING') return null;
  return list.state === 'COMPARING' ? list.rowCount : changing(list);
}
