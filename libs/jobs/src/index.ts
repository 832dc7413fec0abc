export { NEXT_NIGHT } from './forget.js';
export { andNoted, mailOver, SET_RETENTION } from './forgotten.sql.js';
export { JobsModule } from './jobs.module.js';
export { watchMail } from './mail-metrics.js';
export { mailSettings } from './mail-settings.js';
export { type MailSettings, type MailWorker, startMailWorker } from './mail-worker.js';
export { migrate } from './queue.js';
export { A_WEEK, Outbox, WRITE_MAIL } from './outbox.js';
