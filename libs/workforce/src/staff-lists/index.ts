export { besideListed, comparePerson } from './compare-person.rules.js';
export { type NearNumber, NearNumberQueries } from './near-numbers.queries.js';
export { NotListedQueries, type WhatIsListed } from './not-listed.queries.js';
export { isOtherName } from './other-name.rules.js';
export type { ComparedRow, ListedNamesakes, ListedRow, Remark, RowUndo, StaffField } from './staff-list.js';
export { type ListedPerson, type OfList, StaffListQueries } from './staff-list.queries.js';
export { type RowToUndo, StaffListUndo } from './staff-list.undo.js';
export { StaffListWriter } from './staff-list.writer.js';
