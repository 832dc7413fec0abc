export { type ListFileAsked, ListFiles } from './list-files.js';
export { RowsBack } from './rows-back.js';
