export { type Namesake, refusedIfUnread, refusedRow, type RowChange } from './compared-row.js';
export type { RowOfList, RowRemark, UndoneRow, WhoItIs } from './compared-row.js';
export { meaningKey, type Meanings } from './meanings.js';
