export { type HeldOnData, type PeopleData, sessionNotFound, sessionBegun, trainsHere } from './session.errors.js';
export { Session } from './session.model.js';
export { SessionQueries } from './session.queries.js';
export { HAS_BEGUN, SESSION, SESSION_TABLES } from './session.sql.js';
