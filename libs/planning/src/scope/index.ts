export { ComparedAnswer, CountedAnswer } from './counted-answer.model.js';
export { CountingBasis } from './counting-basis.js';
export { type Scope, ScopeQueries } from './scope.queries.js';
