import { SaveAs } from '../../ui/files/save-as.js';
import type { Column } from '../../ui/table-column.js';
import { dayColumn } from '../columns.js';
import { stateWords, statesOf } from '../states.js';
import { inWords, listed } from '../words.js';
import type { Line, ProfileParts } from './operations.js';
import { evidenceInWords } from './profile-line.js';
import { ratingInWords } from './ratings.js';

/** What is asked of one person and where they stand, line by line in the order of the page, as a file. */
export const SaveProfile = ({ profile: { practitioner, on, knownAt, lines } }: { profile: ProfileParts }) => (
  <SaveAs
    caption={`${practitioner.name}: required and held on ${inWords(on)}`}
    columns={COLUMNS}
    rows={statesOf(lines).flatMap((state) => lines.filter((line) => line.state === state))}
    file={{ said: { on: { day: on }, 'known at': knownAt ? { day: knownAt } : 'everything known now' } }}
  />
);

const COLUMNS: Column<Line>[] = [
  { name: 'Competency', cell: ({ competency }) => competency.name },
  { name: 'Where it stands', cell: ({ state }) => stateWords(state).name },
  { name: 'Asked', cell: ({ required }) => required.name },
  { name: 'Asked by', cell: ({ askedBy }) => listed(askedBy.map(({ name }) => name)) },
  { name: 'Held', cell: ({ held }) => held?.name ?? 'Nothing now' },
  { name: 'Evidence', cell: evidenceInWords },
  dayColumn('Last day', ({ lastDay }) => lastDay),
  { name: 'In words', cell: ({ inWords: says }) => says },
  { name: 'Self-rating, never counted', cell: ({ selfRating }) => selfRating && ratingInWords(selfRating) },
];
