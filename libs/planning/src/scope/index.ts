export { ComparedAnswer, CountedAnswer } from './counted-answer.model.js';
export { CountedBy } from './counted-by.js';
export { type Scope, ScopeQueries } from './scope.queries.js';
export { ScopeResolver } from './scope.resolver.js';
