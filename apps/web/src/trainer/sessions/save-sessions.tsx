import type { Day } from '../../graphql/graphql.js';
import { dayColumn } from '../../shared/columns.js';
import { endsAt } from '../../shared/session-hours.js';
import { inWords } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import { wholeList } from '../../ui/files/whole-list.js';
import type { Column } from '../../ui/table-column.js';
import { MY_SESSIONS, type Session } from './operations.js';

interface Props {
  from: Day;
  sessions: Session[];
  /** Whether the page has a part of them only. */
  areMore: boolean;
}

/** A trainer's sessions as a file, by day; to be marked or not, all in one list. */
export const SaveSessions = ({ from, sessions, areMore }: Props) => (
  <SaveAs
    caption={`My sessions from ${inWords(from)} on`}
    columns={COLUMNS}
    rows={sessions}
    whole={wholeList({
      query: MY_SESSIONS,
      after: (cursor) => ({ from, after: cursor }),
      list: ({ mySessions }) => mySessions,
      areMore,
    })}
  />
);

const COLUMNS: Column<Session>[] = [
  { name: 'Session', cell: ({ module }) => module.name },
  dayColumn('Held on', ({ heldOn }) => heldOn),
  { name: 'From', cell: ({ startsAt }) => startsAt },
  { name: 'To', cell: ({ startsAt, minutes }) => endsAt(startsAt, minutes) },
  { name: 'Site', cell: ({ site }) => site?.name ?? 'No site named' },
  { name: 'Booked', cell: ({ booked }) => booked },
  { name: 'Places', cell: ({ capacity }) => capacity },
  { name: 'Marked so far', cell: ({ hasBegun, marked }) => (hasBegun ? marked : '') },
];
