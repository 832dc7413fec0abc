export { closedSet } from './closed-set.js';
export { type Connection, connectionFrom, connectionOf, isByPages } from './connection.js';
export { ErrorFilter } from './error.filter.js';
export { ErrorFormatter, formatRefusal, formatRequestErrors } from './error.format.js';
export { refusalBeforeGraphql, refusalIn, statusOf } from './refusal.js';
export { RequestErrors } from './request.errors.js';
export { DateTimeScalar, DayScalar, TimeScalar } from './scalars.js';
