export { JobsModule } from './jobs.module.js';
export { Outbox, WRITE_MAIL } from './outbox.js';
