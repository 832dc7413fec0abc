export {
  type EngagedHours,
  engagedElsewhere,
  type HeldOnData,
  type PeopleData,
  sessionNotFound,
  sessionBegun,
  trainsHere,
} from './session.errors.js';
export { type Engagement, Engagements } from './engagements.js';
export { overlapInWords } from './overlap.words.js';
export { isFull, Session, SessionHours } from './session.model.js';
export { isStartKey, SessionQueries, startKeyOf } from './session.queries.js';
export { HAS_BEGUN, isTrainedBy, RESULTS_DUE, SESSION, SESSION_TABLES } from './session.sql.js';
