export { asWords } from './cells.rules.js';
export { cellsReader } from './cells-reader.js';
export { suggestColumns } from './columns.rules.js';
export { type DayOrder, dayOrderOf, isDayOrderAsked, readDay } from './days.rules.js';
export { isNameOrderAsked, type NameOrder, splitName } from './names.rules.js';
export { fileEmpty } from './reading.errors.js';
export { readTable } from './read-table.js';
export type { Encoding, ReadingChoices, Separator, TableRead } from './table.js';
export { readHours, readWhole } from './values.rules.js';
