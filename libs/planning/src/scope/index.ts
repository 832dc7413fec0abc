export { ComparedAnswer, CountedAnswer } from './counted-answer.model.js';
export { CountedScope } from './counted-scope.model.js';
export { CountingBasis } from './counting-basis.js';
export { type Scope, ScopeQueries } from './scope.queries.js';
