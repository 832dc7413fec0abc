import { setTimeout as pause } from 'node:timers/promises';
import { type JobHelpers, type Runner, run, type TaskList, type WithPgClient } from 'graphile-worker';
import nodemailer, { type Transporter } from 'nodemailer';
import type pg from 'pg';
import { asTenant } from './as-tenant.js';
import { FORGET, forget, NIGHTLY } from './forget.js';
import { queuePool, quiet } from './queue.js';
import { inSight, type Sight } from './workers-in-sight.js';

export interface MailSettings {
  /** Where the queue is, for the role trivium_jobs. */
  url: string;
  /** The mail server: `smtp://user:password@host:587`; without one mail waits, and only what is over is forgotten. */
  smtpUrl?: string;
  /** Whom mails are from: `Trivium <noreply@council.example>`. */
  from: string;
  /** The right side of every Message-ID. */
  host: string;
  /** Is told of what went wrong, without a name or an address. */
  onFault: (says: string) => void;
  /** Seconds after which a job is another's that a killed worker had begun. */
  givenUpAfter?: number;
  /** What else is forgotten each night in a partnership: a statement each. */
  alsoForgets?: readonly string[];
  /** What else is done as it is queued, by the name of its task; what is not named here waits for another worker. */
  alsoDoes?: Readonly<Record<string, AlsoDone>>;
}

/**
 * Sends the mails that are written, each once: one that the server takes at the very moment at which this process is killed goes out again,
 * under the same Message-ID. What the server cannot take now is tried again with growing pauses, until what it says is over; what it refuses
 * for good is noted and not tried again. Each night what nobody needs any more is forgotten. Whatever ends the work but a stop, such as a database that goes, it is begun anew.
 */
export async function startMailWorker(settings: MailSettings): Promise<MailWorker> {
  const refusals = { count: 0 };
  const pool = queuePool(settings.url, POOL);
  const transport = settings.smtpUrl ? nodemailer.createTransport({ url: settings.smtpUrl, ...PATIENCE }) : undefined;
  let stopping = false;
  let working = await begin(pool, { transport, settings, refusals });
  const going = (async () => {
    while (!stopping) {
      await working.runner.promise.catch(() => {});
      if (stopping) return;
      settings.onFault('Sending mail was interrupted, and begins anew.');
      await end(working);
      await pause(BETWEEN_TRIES);
      while (!stopping)
        try {
          working = await begin(pool, { transport, settings, refusals });
          break;
        } catch {
          await pause(BETWEEN_TRIES);
        }
    }
  })();
  return {
    async state() {
      const { rows } = await pool.query<{ waiting: number; oldest: number }>(WAITING);
      return { ...rows[0]!, refused: refusals.count };
    },
    async stop() {
      stopping = true;
      await end(working);
      await going;
      transport?.close();
      await pool.end();
    },
  };
}

/** What is done of a job, and how often it was begun: what is thrown has it begun again, after growing pauses. */
export type AlsoDone = (payload: never, begun: number) => Promise<void>;

const alsoDone = (tasks: MailSettings['alsoDoes'] = {}): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, does]) => [name, (payload, { job }) => does(payload as never, job.attempts)]),
  );

export interface MailWorker {
  /** Mails of all partnerships that wait to be sent, the age of the oldest in seconds, and how many were refused since it began. */
  state(): Promise<{ waiting: number; oldest: number; refused: number }>;
  stop(): Promise<void>;
}

const POOL = 6;
const AT_ONCE = 3;
/** Milliseconds for which a mail server may say nothing: less than a stop may take, which waits for the mail under way. */
const SLOWEST = 15_000;
const PATIENCE = { connectionTimeout: SLOWEST, greetingTimeout: SLOWEST, socketTimeout: SLOWEST };
/** In milliseconds. */
const BETWEEN_TRIES = 1_000;

/*
 * graphile-worker handles the failure to note a job as done or failed only where it notes them in batches; 0 is a batch without a pause. Without
 * (-1, its default) a database that goes at that moment is an unhandled rejection, which ends the whole process.
 */
const NOTED_IN_BATCHES = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** By what mail goes out, and how often it was refused for good. */
interface Post {
  /** None where no mail server is named. */
  transport?: Transporter;
  settings: MailSettings;
  refusals: { count: number };
}

interface Working {
  runner: Runner;
  sight: Sight;
}

async function begin(pgPool: pg.Pool, post: Post): Promise<Working> {
  const { settings, transport } = post;
  const sight = await inSight(pgPool, settings.givenUpAfter ?? 30);
  try {
    const runner = await run({
      ...{ pgPool, logger: quiet, noHandleSignals: true, concurrency: AT_ONCE, pollInterval: 1_000 },
      events: sight.events.on('job:error', ({ error, job }) => settings.onFault(faultOf(error, job.task_identifier))),
      ...{ crontab: NIGHTLY, preset: NOTED_IN_BATCHES },
      taskList: {
        [FORGET]: (_job, { withPgClient }) => forget(withPgClient, settings.alsoForgets ?? []),
        ...alsoDone(settings.alsoDoes),
        ...(transport && { send_mail: (job, helpers) => sendMail(job as Job, helpers, { ...post, transport }) }),
      },
    });
    // Whoever is out of sight works no more: its jobs are another's.
    sight.lost.then(() => runner.stop()).catch(() => {});
    return { runner, sight };
  } catch (fault) {
    sight.leave();
    throw fault;
  }
}

/* A runner that ended by itself cannot be stopped once more. */
async function end({ runner, sight }: Working): Promise<void> {
  await runner.stop().catch(() => {});
  await runner.promise.catch(() => {});
  sight.leave();
}

const NOT_DONE: Record<string, string> = {
  [FORGET]: 'What is over could not be forgotten',
  send_mail: 'A mail could not be sent',
};
const faultOf = (error: unknown, task: string) =>
  `${NOT_DONE[task] ?? `A job (${task}) could not be done`} and is tried again: ${troubleOf(error)}.`;

/* In codes: what servers say may hold an address. */
function troubleOf(error: unknown): string {
  const { code = 'unknown', command = '', responseCode = '' } = error as Partial<SmtpError>;
  return [code, command, responseCode].filter(Boolean).join(' ').slice(0, 200);
}

interface SmtpError {
  code: string;
  command: string;
  responseCode: number;
  response: string;
}

interface Job {
  partnershipId: string;
  mailId: string;
}

interface Mail {
  address: string;
  subject: string;
  text: string;
}

async function sendMail(job: Job, { withPgClient }: JobHelpers, { transport, settings, refusals }: Required<Post>) {
  const { from, host } = settings;
  const [mail] = await inPartnership<Mail>(withPgClient, job, TO_SEND, []);
  if (!mail) return;
  try {
    await transport.sendMail({
      ...{ from, to: { name: '', address: mail.address }, subject: mail.subject, text: mail.text },
      ...{ messageId: `<${job.mailId}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated' } },
    });
  } catch (error) {
    if (!isForGood(error as Partial<SmtpError>)) {
      await inPartnership(withPgClient, job, TROUBLED, [troubleOf(error)]);
      throw Object.assign(new Error(troubleOf(error)), codesOf(error as SmtpError));
    }
    const said = String((error as SmtpError).response)
      .replaceAll('\0', '')
      .slice(0, 500);
    await inPartnership(withPgClient, job, REFUSED, [said]);
    refusals.count += 1;
    return;
  }
  await inPartnership(withPgClient, job, SENT, []);
}

const codesOf = ({ code, command, responseCode }: SmtpError) => ({ code, command, responseCode });

/* The server refuses this address or this mail. Whatever it says of us (who we are, whom mails are from) is for us to put right first. */
const isForGood = ({ responseCode = 0, command = '' }: Partial<SmtpError>) =>
  responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command);

const inPartnership = <Row extends pg.QueryResultRow>(
  withPgClient: WithPgClient,
  { partnershipId, mailId }: Job,
  sql: string,
  values: string[],
): Promise<Row[]> => asTenant<Row>(withPgClient, partnershipId, sql, [mailId, ...values]);

const TO_SEND = `
  select address, subject, text from mail
   where id = $1 and address is not null and sent_at is null and refused_at is null and (good_until is null or good_until > now())`;
const SENT = `update mail set sent_at = now(), text = null, trouble = null where id = $1`;
const REFUSED = `update mail set refused_at = now(), text = null, trouble = null, server_said = $2 where id = $1`;
const TROUBLED = `update mail set tries = tries + 1, tried_at = now(), trouble = $2 where id = $1`;
/* The queue's own tables, which hold ids and no tenant; of its tasks, to forget is no mail. */
const WAITING = `
  select count(*)::int as waiting, coalesce(extract(epoch from now() - min(j.created_at)), 0)::float as oldest
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
   where t.identifier = 'send_mail' and j.attempts < j.max_attempts`;
