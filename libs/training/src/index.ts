export { WaysToMeetQueries, WayToMeet } from './next-level/index.js';
export {
  type ComparedLearning,
  compareLearning,
  HOW_IN_WORDS,
  type LearningKind,
  type LearningRemark,
} from './prior-learning/index.js';
export { type LearningUndo, type ListedLearning, PriorLearningQueries } from './prior-learning/index.js';
export { PriorLearningWriter, type ToldLearning, type TrainingField } from './prior-learning/index.js';
export { AttendanceState } from './register/index.js';
export { TrainingModule } from './training.module.js';
