import { Disc, type DiscState, discWord } from '../../shared/disc.js';
import type { LineOverTime } from './operations.js';
import { discOf } from './words.js';

const ORDER: DiscState[] = ['MET', 'SOON', 'TO_CONFIRM', 'LAPSED', 'BELOW', 'SELF_RATED_ONLY', 'NONE'];

/** A disc for each thing asked, with how many stand how. */
export function Tally({ lines }: { lines: LineOverTime[] }) {
  const groups = ORDER.map((state) => ({ state, of: lines.filter((line) => discOf(line) === state) }));
  return (
    <ul class="tv-tally" aria-label="How you stand in what is asked">
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ state, of }) => (
          <li key={state}>
            {of.map(({ competency }) => (
              <Disc key={competency.id} state={state} />
            ))}
            <span>
              {of.length} {discWord(state).toLowerCase()}
            </span>
          </li>
        ))}
    </ul>
  );
}
