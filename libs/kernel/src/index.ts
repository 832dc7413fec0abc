export { capitalised, counted } from './words.js';
export { addDays, dayBefore, formatDay, isDay, type Day, type Instant } from './day.js';
export { DomainError, type ErrorKind } from './errors.js';
export { conflict, forbidden, invalid, notFound, tooLarge, unauthenticated, unavailable } from './errors.js';
export { isId, newId, type Id } from './id.js';
export { compareNames } from './name-order.js';
export { DEFAULT_PAGE, LARGEST_PAGE, encodeCursor, pageArgs, LONGEST_CURSOR } from './paging.js';
export { roundTo } from './rounding.js';
export { type Verbs, verbsOf } from './verbs.js';
