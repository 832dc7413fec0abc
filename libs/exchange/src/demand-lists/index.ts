export { DemandLists } from './demand-lists.js';
