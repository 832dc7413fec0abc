export { Match, MatchInput, MatchService } from './match/index.js';
export { MatchingModule } from './matching.module.js';
export { WhyNotMatched } from './why-not/index.js';
