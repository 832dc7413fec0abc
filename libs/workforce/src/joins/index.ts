export { type RecordClash, type RecordCount } from './join.model.js';
export { type KeepsRecords, RecordKeepers } from './record-keepers.js';
