import { Link } from 'wouter-preact';
import { inFigures } from '../../shared/numbers.js';
import type { Import } from './operations.js';
import { IN_ORDER, outcomeWords, rowsOf } from './words.js';

/** What the rows of a list would do, as a bar and as numbers, each with the way to its rows. */
export const ListBar = ({ list }: { list: Import }) => (
  <>
    <div class="tv-list-bar" aria-hidden="true">
      {IN_ORDER.filter((outcome) => rowsOf(list, outcome) > 0).map((outcome) => (
        <span key={outcome} class={lookOf(outcome)} style={{ flexGrow: rowsOf(list, outcome) }} />
      ))}
    </div>
    <ul class="tv-list-counts">
      {IN_ORDER.map((outcome) => (
        <li key={outcome}>
          <span class={`tv-list-counts__mark ${lookOf(outcome)}`} aria-hidden="true" />
          <strong>{inFigures(rowsOf(list, outcome))}</strong> {outcomeWords(list.kind, outcome).name}
          {rowsOf(list, outcome) > 0 && (
            <Link class="govuk-link" href={`/desk/staff-lists/${list.id}?show=${outcome}`}>
              {list.state === 'SAVED' && outcome === 'DOUBTFUL' ? 'See them' : outcomeWords(list.kind, outcome).see}
              <span class="govuk-visually-hidden">: {outcomeWords(list.kind, outcome).name}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  </>
);

const lookOf = (outcome: string) => `tv-list-bar__part tv-list-bar__part--${outcome.toLowerCase()}`;
