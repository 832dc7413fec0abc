export { ForeseenEnding } from './foreseen-ending.model.js';
export { Leavings } from './leavings.js';
export { CHANGE_POSTS, CHANGES_ON, COPIED, END_POSTS, ORIGIN } from './post-facts.sql.js';
export { Leaving } from './post-change.model.js';
export { Post } from './post.model.js';
export { PostQueries } from './post.queries.js';
export { POST, POSTS } from './post.sql.js';
export { NothingGained } from './nothing-gained.js';
