export { WaysToMeetResolver } from './ways-to-meet.resolver.js';
export { WhyShortQueries } from './why-short.queries.js';
export { WhyShortResolver } from './why-short.resolver.js';
