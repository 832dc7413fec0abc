export { WayToMeet } from './way-to-meet.model.js';
export { WaysToMeetQueries } from './ways-to-meet.queries.js';
