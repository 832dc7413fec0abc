import { FORGET_SIGN_IN } from '@app/access';
import { FORGET_FILES } from '@app/exchange';
import { chosenServer, startupMessage, stopInOrder } from '@app/database';
import { mailSettings, startMailWorker, watchMail } from '@app/jobs';
import { configuredMetrics } from '@app/metrics';
import { isGiven, readSettings } from '@app/settings';
import { listWork } from './list-work.js';

/** Sends mail, goes on with long lists and forgets by night what is kept no longer, in a process of its own; the tables are those that `npm start` or `npm run cli -- migrate` made. */
async function start(): Promise<void> {
  const { SMTP_URL, DATABASE_WORKER_URL } = readSettings();
  // Whoever names the worker's database need not name the application's: long staff lists are then left to the server.
  const server = DATABASE_WORKER_URL && !isGiven('DATABASE_URL') ? undefined : await chosenServer();
  const stopping = stopInOrder(async () => server?.stop());
  const lists = server && (await listWork(server.config));
  if (lists) stopping.also(() => lists.stop());
  const worker = await startMailWorker(
    mailSettings(server?.config.url ?? DATABASE_WORKER_URL!, {
      alsoForgets: [...FORGET_SIGN_IN, ...FORGET_FILES],
      alsoDoes: lists && { list: lists.goOn },
    }),
  );
  stopping.also(() => worker.stop());
  const metrics = configuredMetrics();
  if (metrics) watchMail(metrics.metrics, worker);
  const scraped = await metrics?.serve();
  if (scraped) stopping.also(() => scraped.close());
  console.log(
    SMTP_URL
      ? 'The worker is up: mail goes out as it is written.'
      : 'The worker is up. SMTP_URL names no mail server, so mail waits; what is over is forgotten each night.',
  );
}

start().catch((fault) => {
  console.error(`\nThe worker could not start. ${startupMessage(fault)}`);
  process.exit(1);
});
