export { ListedManagers } from './listed-managers.js';
export { NamesakesInList } from './listed-namesakes.js';
export { OtherNumbersInList } from './listed-numbers.js';
export { NearNumbers } from './near-numbers.js';
export { NotOnListQueries } from './not-on-list.queries.js';
export { NotOnListResolver } from './not-on-list.resolver.js';
export { StaffListComparing } from './staff-list-comparing.js';
export { StaffLists } from './staff-lists.js';
