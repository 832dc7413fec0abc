export { readTable } from './reading/index.js';
export type { Encoding, FileRow, ReadingChoices, Separator, TableRead } from './reading/index.js';
