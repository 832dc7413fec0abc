import { type JobHelpers, run, type WithPgClient } from 'graphile-worker';
import nodemailer, { type Transporter } from 'nodemailer';
import type pg from 'pg';
import { queuePool, quiet } from '@app/database';
import { inSight } from './workers-in-sight.js';

export interface MailSettings {
  /** Where the queue is, for the role trivium_jobs. */
  url: string;
  /** The mail server: `smtp://user:password@host:587`. */
  smtpUrl: string;
  /** Whom mails are from: `Trivium <noreply@council.example>`. */
  from: string;
  /** The right side of every Message-ID. */
  host: string;
  /** Seconds after which a job is another's that a killed worker had begun. */
  givenUpAfter?: number;
}

/**
 * Sends the mails that are written, each once: one that the server takes at the very moment at which this process is killed goes out again,
 * under the same Message-ID. What the server cannot take now is tried again with growing pauses, for days; what it refuses for good is
 * noted and not tried again.
 */
export async function startMailWorker(settings: MailSettings): Promise<{ stop(): Promise<void> }> {
  const { url, smtpUrl, givenUpAfter = 30 } = settings;
  const pgPool = queuePool(url, 4);
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: SLOWEST,
    greetingTimeout: SLOWEST,
    socketTimeout: SLOWEST,
  });
  const sight = inSight(pgPool, givenUpAfter);
  const runner = await run({
    ...{ pgPool, logger: quiet, noHandleSignals: true, concurrency: 1, pollInterval: 1_000 },
    events: sight.events,
    taskList: { send_mail: (job, helpers) => sendMail(job as Job, helpers, transport, settings) },
  });
  return {
    async stop() {
      await runner.stop();
      await sight.leave();
      transport.close();
      await pgPool.end();
    },
  };
}

/** Milliseconds for which a mail server may say nothing. */
const SLOWEST = 20_000;

interface Job {
  partnershipId: string;
  mailId: string;
}

interface Mail {
  address: string;
  subject: string;
  text: string;
}

async function sendMail(job: Job, { withPgClient }: JobHelpers, transport: Transporter, { from, host }: MailSettings) {
  const [mail] = await inPartnership<Mail>(withPgClient, job, TO_SEND, []);
  if (!mail) return;
  try {
    await transport.sendMail({
      ...{ from, to: { name: '', address: mail.address }, subject: mail.subject, text: mail.text },
      ...{ messageId: `<${job.mailId}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated' } },
    });
  } catch (error) {
    const { responseCode = 0, code, response } = error as { responseCode?: number; code?: string; response?: string };
    // The server refuses this mail; not us (a wrong password), and not for the moment.
    if (responseCode < 500 || code === 'EAUTH') throw error;
    await inPartnership(withPgClient, job, REFUSED, [String(response).slice(0, 500)]);
    return;
  }
  await inPartnership(withPgClient, job, SENT, []);
}

const inPartnership = <Row extends pg.QueryResultRow>(
  withPgClient: WithPgClient,
  { partnershipId, mailId }: Job,
  sql: string,
  values: string[],
): Promise<Row[]> =>
  withPgClient(async (client) => {
    await client.query('begin');
    await client.query(`select set_config('app.partnership_id', $1, true)`, [partnershipId]);
    const { rows } = await client.query<Row>(sql, [mailId, ...values]);
    await client.query('commit');
    return rows;
  });

const TO_SEND = `
  select address, subject, text from mail
   where id = $1 and sent_at is null and refused_at is null and (good_until is null or good_until > now())`;
const SENT = `update mail set sent_at = now(), text = null where id = $1`;
const REFUSED = `update mail set refused_at = now(), text = null, server_said = $2 where id = $1`;
