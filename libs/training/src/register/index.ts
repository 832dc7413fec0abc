export { AttendanceState } from './attendance-state.js';
export { byAccount } from './by-account.js';
export { MOST_PEOPLE, RegisterArgs } from './register.input.js';
export { RegisterEntry } from './register.model.js';
export { type RegisterContext, RegisterQueries } from './register.queries.js';
export { attended, type Mark, trainersAmong } from './register.rules.js';
