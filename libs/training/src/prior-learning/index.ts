import './prior-learning.errors.js';

export { compareLearning } from './compare-learning.rules.js';
export { type ComparedLearning, type LearningKind, type LearningRemark, type LearningUndo } from './prior-learning.js';
export { HOW_IN_WORDS, type ListedLearning, type TrainingField } from './prior-learning.js';
export { PriorLearningQueries, type ToldLearning } from './prior-learning.queries.js';
export { PriorLearningWriter } from './prior-learning.writer.js';
