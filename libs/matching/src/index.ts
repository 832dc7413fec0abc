export { MatchInput } from './match.input.js';
export { Match } from './match.model.js';
export { MatchService } from './match.service.js';
export { matchingAccess } from './matching.access.js';
export { MatchingModule } from './matching.module.js';
export { WhyNotMatched } from './why-not.model.js';
