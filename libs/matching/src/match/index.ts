export { MatchInput } from './match.input.js';
export type { MatchReach } from './match-reach.js';
export { MatchQueries } from './match.queries.js';
export { MatchQuestions } from './match.question.js';
export { MatchResolver } from './match.resolver.js';
export { isLacking } from './match.rules.js';
export { SupervisorKind } from './supervisor-kind.js';
export { MatchService, unmetOf } from './match.service.js';
export { lackInWords, type Names } from './match.words.js';
