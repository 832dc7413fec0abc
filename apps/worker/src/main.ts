import { chosenServer, startupMessage } from '@app/database';
import { mailSettings, startMailWorker } from '@app/jobs';

/** Sends mail, in a process of its own; the tables are those that `npm start` or `npm run cli -- migrate` made. */
async function start(): Promise<void> {
  const server = await chosenServer();
  const settings = mailSettings(server.config.url);
  if (!settings) throw new Error('SMTP_URL names no mail server, so there is nothing to do.');
  const worker = await startMailWorker(settings);
  console.log('The worker is up: mail goes out as it is written.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, async () => {
      await worker.stop();
      await server.stop();
      process.exit(0);
    });
  }
}

start().catch((fault) => {
  console.error(`\nThe worker could not start. ${startupMessage(fault)}`);
  process.exit(1);
});
