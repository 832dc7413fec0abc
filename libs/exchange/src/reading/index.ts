export { readTable } from './read-table.js';
export type { Encoding, FileRow, ReadingChoices, Separator, TableRead } from './table.js';
