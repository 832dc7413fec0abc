/** What a steward’s first page shows; the desk itself is fetched when somebody goes there. */
export { SetUpFirst } from './set-up/set-up-first.js';
export { StewardToDo } from './to-do/steward-to-do.js';
