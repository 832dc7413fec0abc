export { comparePerson } from './compare-person.rules.js';
export { meaningKey } from './staff-list.js';
export type { ComparedRow, ListedRow, ListField, Remark, WhoItIs, WrittenRow } from './staff-list.js';
export { type OfList, StaffListQueries } from './staff-list.queries.js';
export { type RowToUndo, StaffListUndo, type UndoneRow } from './staff-list.undo.js';
export { StaffListWriter } from './staff-list.writer.js';
