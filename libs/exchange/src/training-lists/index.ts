export { TrainingLists } from './training-lists.js';
