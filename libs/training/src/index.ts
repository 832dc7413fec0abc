export { WaysToMeetQueries, WayToMeet } from './next-level/index.js';
export { TrainingModule } from './training.module.js';
