export { JobsModule } from './jobs.module.js';
export { type Mail, Outbox, WRITE_MAIL } from './outbox.js';
