export { type NamedField, suggestColumns } from './columns.rules.js';
export { type DayOrder, dayOrderOf, isDayOrderAsked, readDay, type Unreadable } from './days.rules.js';
export { readTable } from './read-table.js';
export type { Encoding, FileRow, ReadingChoices, Separator, TableRead } from './table.js';
export { readHours, readYes } from './values.rules.js';
