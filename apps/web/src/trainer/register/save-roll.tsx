import { attendanceWord } from '../../shared/attendance-states.js';
import { inWords } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import type { Column } from '../../ui/table-column.js';
import type { Register } from './operations.js';

type Entry = Register['entries'][number];

/** Who has a place or a saved mark, as a file. What is marked on the screen and not saved yet is not in it. */
export const SaveRoll = ({ register: { session, entries } }: { register: Register }) => (
  <SaveAs
    caption={`${session.module.name}, ${inWords(session.heldOn)}: ${session.hasBegun ? 'the register so far' : 'who has a place'}`}
    columns={session.hasBegun ? [...WHO, ...MARKED] : WHO}
    rows={entries}
    file={{ said: { session: session.module.name, 'held on': { day: session.heldOn } } }}
  />
);

const WHO: Column<Entry>[] = [
  { name: 'Name', cell: ({ practitioner }) => practitioner.name },
  { name: 'Employer', cell: ({ employer }) => employer?.name ?? '' },
  { name: 'Team', cell: ({ team }) => team?.name ?? '' },
  { name: 'Site', cell: ({ site }) => site?.name ?? '' },
];

const MARKED: Column<Entry>[] = [
  { name: 'Marked', cell: ({ mark }) => (mark ? attendanceWord(mark.state) : 'no saved mark') },
  { name: 'Minutes', cell: ({ mark }) => mark?.minutes },
  { name: 'Credit', cell: ({ mark }) => (mark ? (mark.contentCredit ? 'Yes' : 'No') : '') },
  { name: 'Reason', cell: ({ mark }) => mark?.reason },
  { name: 'Added without a booking', cell: ({ walkIn }) => (walkIn ? 'Yes' : 'No') },
];
