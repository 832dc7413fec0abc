export { AddressMoves } from './address-moves.js';
export { PersonRecord, StaffNumber } from './person-record.model.js';
export { PersonRecordQueries } from './person-record.queries.js';
