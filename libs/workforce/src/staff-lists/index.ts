export { comparePerson } from './compare-person.rules.js';
export type { ComparedRow, ListedRow, ListField, Remark, WhoItIs } from './staff-list.js';
export { type OfList, StaffListQueries } from './staff-list.queries.js';
export { StaffListWriter } from './staff-list.writer.js';
