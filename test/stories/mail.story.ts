import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { type MailSettings, startMailWorker } from '@app/jobs';
import { freePort } from '../support/free-port.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { refusal, startMailbox } from '../support/mailbox.js';
import { until } from '../support/until.js';

let here: Installation;
let box: Awaited<ReturnType<typeof startMailbox>>;
let settings: MailSettings;
let faults: string[];
const started: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  here = await startInstallation();
});
afterAll(() => here.close());
beforeEach(async () => {
  box = await startMailbox();
  faults = [];
  settings = {
    url: here.owner,
    smtpUrl: box.url,
    from: 'Trivium <noreply@trivium.example>',
    host: 'trivium.example',
    onFault: (says) => faults.push(says),
  };
});
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.stop();
  await box.close();
});

const work = async (given: Partial<MailSettings> = {}) => {
  const worker = await startMailWorker({ ...settings, ...given });
  started.push(worker);
  return worker;
};

const mailOf = async (email: string) =>
  (
    await here.database.query(
      `select id, text, sent_at is not null as sent, refused_at is not null as refused, server_said as said
         from mail where address = $1 order by id`,
      [email],
    )
  ).rows;

it('what is written goes out once, and what it said is kept no longer', async () => {
  await work();
  const { email, invitation, name } = await here.open();
  await until('the invitation is there', () => box.received.length > 0);
  const [mail] = box.received;
  expect(mail).toMatchObject({ to: email, subject: `You are invited to ${name}` });
  expect(mail!.text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')).toContain(invitation);
  await until('it is noted as sent', async () => (await mailOf(email))[0].sent);
  const [{ id, ...kept }] = await mailOf(email);
  expect(mail!.messageId).toBe(`<${id}@trivium.example>`);
  expect(kept).toEqual({ text: null, sent: true, refused: false, said: null });
  expect(box.received).toHaveLength(1);
});

it('two workers send each mail once', async () => {
  await Promise.all([work(), work()]);
  const opened = await Promise.all(Array.from({ length: 10 }, () => here.open()));
  await until('all are sent', async () => {
    const sent = await Promise.all(opened.map(({ email }) => mailOf(email)));
    return sent.every(([mail]) => mail.sent);
  });
  expect(box.received.map(({ to }) => to).sort()).toEqual(opened.map(({ email }) => email).sort());
});

it('what the server refuses for good is noted with why, and not tried again', async () => {
  box.refuse = refusal(550, 'No such mailbox here');
  await work();
  const { email } = await here.open();
  await until('it is refused', async () => (await mailOf(email))[0].refused);
  expect((await mailOf(email))[0]).toMatchObject({
    sent: false,
    text: null,
    said: expect.stringContaining('No such mailbox here'),
  });
  await until('no job of it is left', async () => {
    const { rows } = await here.database.query('select 1 from graphile_worker._private_jobs');
    return rows.length === 0;
  });
});

it('what the server cannot take now, or no server takes, is tried again until it is sent', async () => {
  box.refuse = refusal(451, 'Try later');
  await work();
  const { email } = await here.open();
  const tried = async () =>
    (
      await here.database.query(
        `select coalesce(max(attempts), 0)::int as n from graphile_worker._private_jobs where last_error like '%451%'`,
      )
    ).rows[0].n > 0;
  await until('it was tried', tried);
  box.refuse = undefined;
  await until('it is sent', async () => (await mailOf(email))[0].sent);
  const [port, { email: other }] = [await freePort(), await here.open()];
  await until('the other is sent', async () => (await mailOf(other))[0].sent);
  await started.pop()!.stop();
  const { email: third } = await here.open();
  await work({ smtpUrl: `smtp://127.0.0.1:${port}` });
  await until('it found no server', async () => {
    const { rows } = await here.database.query(
      `select 1 from graphile_worker._private_jobs where last_error like '%ESOCKET%'`,
    );
    return rows.length > 0;
  });
  const late = await startMailbox(port);
  await until('it is sent', async () => (await mailOf(third))[0].sent);
  expect(late.received.map(({ to }) => to)).toEqual([third]);
  await late.close();
});

it('what a live worker is sending is no other’s, however long the server takes', async () => {
  let release!: () => void;
  box.hold = new Promise((resolve) => (release = resolve));
  await work({ givenUpAfter: 3_600 });
  const { email } = await here.open();
  const begunBy = `select locked_by as worker from graphile_worker._private_jobs where locked_by is not null`;
  await until('it is being sent', async () => (await here.database.query(begunBy)).rows.length > 0);
  const before = (await here.database.query(begunBy)).rows;
  // One of a worker that is gone, so that the other is seen to have looked.
  await here.database.query(
    `select graphile_worker.add_job('send_mail', '{}', run_at => now() + interval '1 hour', job_key => 'gone')`,
  );
  await here.database.query(
    `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() - interval '1 minute' where key = 'gone'`,
  );
  await work({ givenUpAfter: 0 });
  await until('the other has looked', async () => {
    const { rows } = await here.database.query(begunBy);
    return !rows.some(({ worker }) => worker === 'gone');
  });
  expect((await here.database.query(begunBy)).rows).toEqual(before);
  release();
  box.hold = undefined;
  await until('it is noted as sent', async () => (await mailOf(email))[0].sent);
  expect(box.received).toHaveLength(1);
  await here.database.query(`select graphile_worker.remove_job('gone')`);
});

it('what the server says of us is tried again, and told without an address', async () => {
  box.refuseSender = refusal(550, 'Sender noreply@trivium.example rejected');
  await work();
  const { email } = await here.open();
  await until('it is told', () => faults.length > 0);
  expect(faults[0]).toBe('A mail could not be sent and is tried again: EENVELOPE MAIL FROM 550.');
  expect((await mailOf(email))[0]).toMatchObject({ sent: false, refused: false });
  box.refuseSender = undefined;
  await until('it is sent', async () => (await mailOf(email))[0].sent);
});

it('whatever ends the work but a stop, it is begun anew', async () => {
  await work();
  await here.database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trivium jobs' and datname = current_database()`,
  );
  await until('it is told', () => faults.some((says) => says.includes('begins anew')));
  const { email } = await here.open();
  await until('it is sent', async () => (await mailOf(email))[0].sent);
  expect(box.received.map(({ to }) => to)).toEqual([email]);
});

it('what is over before it could be sent is not sent', async () => {
  const { email, id } = await here.open();
  await here.database.query(`update mail set good_until = now() where partnership_id = $1`, [id]);
  await work();
  const { email: later } = await here.open();
  await until('the later one is sent', async () => (await mailOf(later))[0].sent);
  expect(box.received.map(({ to }) => to)).toEqual([later]);
  expect((await mailOf(email))[0]).toMatchObject({ sent: false, refused: false });
});

const workerAlone = () =>
  spawn(process.execPath, [join(process.cwd(), 'dist/apps/worker/src/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: here.owner,
      SMTP_URL: box.url,
      MAIL_FROM: settings.from,
      PUBLIC_URL: 'https://trivium.example',
    },
  });
const isBegun = async () =>
  (await here.database.query('select 1 from graphile_worker._private_jobs where locked_by is not null')).rows.length >
  0;

it('a worker lives on whose database goes at the moment at which it notes a job as done', async () => {
  const other = new pg.Client({ connectionString: here.owner });
  await other.connect();
  let release!: () => void;
  box.hold = new Promise((resolve) => (release = resolve));
  const { email } = await here.open();
  const child = workerAlone();
  let ended = false;
  child.once('exit', () => (ended = true));
  await until('it is being sent', isBegun);
  await other.query('begin');
  await other.query('select from graphile_worker._private_jobs for update');
  release();
  box.hold = undefined;
  const ofWorker = `from pg_stat_activity where application_name = 'trivium jobs' and datname = current_database()`;
  await until('it waits to note it', async () => {
    const { rows } = await here.database.query(`select 1 ${ofWorker} and wait_event_type = 'Lock'`);
    return rows.length > 0;
  });
  await here.database.query(`select pg_terminate_backend(pid) ${ofWorker}`);
  await other.query('rollback');
  await other.end();
  const { email: later } = await here.open();
  await until('it sends the next', async () => ended || (await mailOf(later))[0].sent);
  expect(ended).toBe(false);
  expect((await mailOf(email))[0].sent).toBe(true);
  child.kill('SIGTERM');
  await once(child, 'exit');
});

it('a worker killed while the server takes a mail loses none, and repeats that one alone, under the same Message-ID', async () => {
  let release!: () => void;
  box.hold = new Promise((resolve) => (release = resolve));
  const { email } = await here.open();
  const child = workerAlone();
  await until('it is being sent', isBegun);
  child.kill('SIGKILL');
  await once(child, 'exit');
  release();
  box.hold = undefined;
  await work({ givenUpAfter: 0 });
  await until('it is noted as sent', async () => (await mailOf(email))[0].sent);
  const ids = new Set(box.received.map(({ messageId }) => messageId));
  expect(ids).toEqual(new Set([`<${(await mailOf(email))[0].id}@trivium.example>`]));
  expect(box.received.length).toBeLessThanOrEqual(2);
});

it('what a worker met is noted with the mail, in codes without an address, until it is sent', async () => {
  box.refuse = refusal(451, 'Try later, says somebody@council.example');
  await work();
  const { email } = await here.open();
  const noted = async () =>
    (await here.database.query('select tries > 0 as tried, trouble from mail where address = $1', [email])).rows[0];
  await until('it was tried', async () => (await noted()).tried);
  expect(await noted()).toEqual({ tried: true, trouble: 'EENVELOPE RCPT TO 451' });
  const { rows } = await here.database.query(
    `select 1 from graphile_worker._private_jobs where last_error like '%council.example%'`,
  );
  expect(rows).toEqual([]);
  box.refuse = undefined;
  await here.database.query(`update graphile_worker._private_jobs set run_at = now()`);
  await until('it is sent', async () => (await mailOf(email))[0].sent);
  expect((await noted()).trouble).toBeNull();
});
