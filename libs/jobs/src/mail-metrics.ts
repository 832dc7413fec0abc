import type { Metrics } from '@app/metrics';
import type { MailWorker } from './mail-worker.js';

/** Counts the mail of the whole installation, of no partnership by itself. */
export function watchMail(metrics: Metrics, worker: MailWorker): void {
  metrics.watch(
    {
      trivium_mail_waiting: 'Mails that wait to be sent',
      trivium_mail_oldest_seconds: 'Age of the oldest of them',
      trivium_mail_refused: 'Mails that the mail server refused for good since this process began',
    },
    async () => {
      const { waiting, oldest, refused } = await worker.state();
      return { trivium_mail_waiting: waiting, trivium_mail_oldest_seconds: oldest, trivium_mail_refused: refused };
    },
  );
}
