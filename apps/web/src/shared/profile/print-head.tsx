import { inWords } from '../words.js';
import { useMe } from '../me.js';

/** On paper only: whose record it is, where, and of when, since a page of it may come to lie alone. */
export function PrintHead({ name }: { name: string }) {
  const { partnership } = useMe();
  return (
    <p class="tv-print-head">
      <strong>{name}</strong> · {partnership.name} · printed on {inWords(partnership.today)}
      {partnership.simulated && ' · sample data: all people, places and figures are made up'}
    </p>
  );
}
