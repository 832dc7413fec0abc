export {
  dayOrderOf,
  isDayOrderAsked,
  readDay,
  readHours,
  readTable,
  readYes,
  suggestColumns,
} from './reading/index.js';
export type { DayOrder, NamedField, Unreadable } from './reading/index.js';
export type { Encoding, FileRow, ReadingChoices, Separator, TableRead } from './reading/index.js';
