export { trainingAccess } from './training.access.js';
export { TrainingModule } from './training.module.js';
