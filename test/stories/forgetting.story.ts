import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FORGET_SIGN_IN } from '@app/access';
import { FORGET_FILES } from '@app/exchange';
import { type MailSettings, startMailWorker } from '@app/jobs';
import { type Installation, startInstallation } from '../support/installation.js';
import { startMailbox } from '../support/mailbox.js';
import { until } from '../support/until.js';

let here: Installation;
let box: Awaited<ReturnType<typeof startMailbox>>;
const started: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  here = await startInstallation();
  box = await startMailbox();
});
afterAll(async () => {
  await box.close();
  await here.close();
});
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.stop();
});

const work = async (given: Partial<MailSettings> = {}) => {
  const settings = {
    url: here.owner,
    smtpUrl: box.url,
    from: 'Trivium <noreply@trivium.example>',
    host: 'trivium.example',
  };
  started.push(await startMailWorker({ ...settings, onFault: () => {}, ...given }));
};

const mailOf = async (email: string) =>
  (
    await here.database.query(
      `select text, sent_at is not null as sent, refused_at is not null as refused from mail where address = $1 order by id`,
      [email],
    )
  ).rows;

describe('each night the worker forgets', () => {
  const forget = async () => {
    await here.database.query(`select graphile_worker.add_job('forget', '{}', job_key => 'tonight')`);
    await until('it is done', async () => {
      const { rows } = await here.database.query(`select 1 from graphile_worker._private_jobs where key = 'tonight'`);
      return rows.length === 0;
    });
  };
  const count = async (sql: string, ...values: unknown[]) => (await here.database.query(sql, values)).rows.length;

  it('by a timetable of its own, also where no mail server is named, and mail waits then', async () => {
    await work({ smtpUrl: undefined });
    const known = `select 1 from graphile_worker._private_known_crontabs where identifier = 'forget'`;
    await until('it is on the timetable', async () => (await count(known)) === 1);
    const { email } = await here.open();
    await forget();
    expect((await mailOf(email))[0]).toMatchObject({ sent: false, refused: false, text: expect.any(String) });
  });

  it('whom old mail was for and what the server said, in every partnership, and keeps that there was one', async () => {
    await work({ smtpUrl: undefined });
    const [old, other, young] = [await here.open(), await here.open(), await here.open()];
    await here.database.query(
      `update mail set written_at = now() - interval '31 days', refused_at = now(), text = null, server_said = '550 no ' || address
        where partnership_id = any($1)`,
      [[old.id, other.id]],
    );
    await here.database.query(`update mail set written_at = now() - interval '29 days' where partnership_id = $1`, [
      young.id,
    ]);
    await forget();
    const { rows } = await here.database.query(
      `select address, text, server_said as said, refused_at is not null as refused from mail where partnership_id = any($1)`,
      [[old.id, other.id]],
    );
    const forgotten = { address: null, text: null, said: null, refused: true };
    expect(rows).toEqual([forgotten, forgotten]);
    expect(await mailOf(young.email)).toHaveLength(1);
  });

  it('links a day after their end, and invitations thirty days after theirs', async () => {
    await work({ smtpUrl: undefined, alsoForgets: FORGET_SIGN_IN });
    const { id, key } = await here.open();
    await here.visitor().post('/invitation/email', { key });
    const links = () => count('select 1 from sign_in_link where partnership_id = $1', id);
    const invitations = () => count('select 1 from invitation where partnership_id = $1', id);
    await until('there is a link', async () => (await links()) === 1);
    const ended = (table: string, ago: string) =>
      here.database.query(`update ${table} set ends_at = now() - $2::interval where partnership_id = $1`, [id, ago]);
    await ended('sign_in_link', '23 hours');
    await ended('invitation', '31 days');
    await forget();
    expect([await links(), await invitations()]).toEqual([1, 1]);
    await ended('sign_in_link', '25 hours');
    await ended('invitation', '29 days');
    await forget();
    expect([await links(), await invitations()]).toEqual([0, 1]);
    await ended('invitation', '31 days');
    await forget();
    expect(await invitations()).toBe(0);
  });

  it('what a staff list said and its file, thirty days after it was settled; one that waits stays', async () => {
    await work({ smtpUrl: undefined, alsoForgets: FORGET_FILES });
    const { id } = await here.open();
    const add = (days: number, state: 'SAVED' | 'SHOWN') =>
      here.database.query(
        `with by as (select id from account where partnership_id = $1 limit 1),
         agency as (insert into agency (partnership_id, id, key, name, sector) values ($1, gen_random_uuid(), 'a' || gen_random_uuid(), 'A' || gen_random_uuid(), 'health') returning id),
         file as (insert into uploaded_file (partnership_id, id, file_name, content, uploaded_by, uploaded_at)
                  select $1, gen_random_uuid(), 'list.csv', 'x', id, now() - make_interval(days => $2) from by returning id),
         run as (insert into import_run (partnership_id, id, kind, agency_id, file_id, file_name, listed_on, reading, state, row_count, made_by, worked_by, made_at, settled_by, settled_at, kept_since)
                 select $1, gen_random_uuid(), 'STAFF', agency.id, file.id, $3 || $2, current_date, '{}', $3, 1, by.id, by.id, now() - make_interval(days => $2),
                        case when $3 = 'SAVED' then by.id end, case when $3 = 'SAVED' then now() end,
                        case when $3 = 'SAVED' then now() - make_interval(days => $2) end
                   from by, agency, file returning id)
         insert into import_row (partnership_id, run_id, line, listed, unit_key, outcome, compared)
         select $1, id, 2, '{"cells": {"GIVEN_NAME": "Grace"}}', 'line 2', 'REFUSED', '{"changes": []}' from run`,
        [id, days, state],
      );
    await add(29, 'SAVED');
    await add(31, 'SAVED');
    await add(31, 'SHOWN');
    await here.database.query(
      `insert into uploaded_file (partnership_id, id, file_name, content, uploaded_by, uploaded_at)
       select $1, gen_random_uuid(), 'never used.csv', 'x', id, now() - interval '31 days' from account where partnership_id = $1 limit 1`,
      [id],
    );
    await forget();
    const { rows } = await here.database.query(
      `select r.file_name as list, r.file_id is not null as "hasFile", w.listed -> 'cells' as cells, w.outcome
         from import_run r join import_row w on w.run_id = r.id where r.partnership_id = $1 order by 1`,
      [id],
    );
    const said = { hasFile: true, cells: { GIVEN_NAME: 'Grace' }, outcome: 'REFUSED' };
    expect(rows).toEqual([
      { list: 'SAVED29', ...said },
      { list: 'SAVED31', hasFile: false, cells: {}, outcome: 'REFUSED' },
      { list: 'SHOWN31', ...said },
    ]);
    expect(await count('select 1 from uploaded_file where partnership_id = $1', id)).toBe(2);
  });
});

it('with somebody’s contact goes what is kept of mail to them, waiting or refused, at once', async () => {
  const { id, email } = await here.open();
  const { email: another } = await here.open();
  await here.database.query(`delete from account_contact where partnership_id = $1`, [id]);
  const { rows } = await here.database.query('select address, text from mail where partnership_id = $1', [id]);
  expect(rows).toEqual([{ address: null, text: null }]);
  await work();
  await until('the other is sent', async () => (await mailOf(another))[0].sent);
  expect(box.received.map(({ to }) => to)).not.toContain(email);
});

it('the steward reads what became of each mail, the latest first, and never what it says; nobody else does', async () => {
  const { id, email, key } = await here.open();
  const visitor = here.visitor();
  await visitor.post('/invitation/email', { key });
  await visitor.post('/sign-in/link', { key: await here.linkTo(email, 1) });
  const MAILS = `query ($state: MailState) { mails(state: $state, first: 10) { edges { node { address subject state tries inWords serverSaid } } } }`;
  const mails = async (state?: string) => {
    const { text } = await visitor.open('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: MAILS, variables: { state } }),
    });
    return JSON.parse(text).data.mails.edges.map(({ node }: { node: object }) => node);
  };
  expect(await mails()).toEqual([
    expect.objectContaining({ address: email, state: 'WAITING', inWords: 'Waiting to be sent.', serverSaid: null }),
    expect.objectContaining({ address: email, state: 'WAITING' }),
  ]);
  await here.database.query(
    `update mail set refused_at = now(), text = null, server_said = '550 5.1.1 No such user'
      where partnership_id = $1 and subject like 'Sign in%'`,
    [id],
  );
  await here.database.query(`update mail set good_until = now() where partnership_id = $1 and refused_at is null`, [
    id,
  ]);
  expect(await mails('REFUSED')).toEqual([
    expect.objectContaining({
      serverSaid: '550 5.1.1 No such user',
      inWords: expect.stringContaining('no such mailbox'),
    }),
  ]);
  expect(await mails('OVER')).toEqual([expect.objectContaining({ subject: expect.stringContaining('invited') })]);
  const app = await here.database.query(
    `select has_column_privilege('trivium_app', 'mail', 'text', 'select') as reads, has_column_privilege('trivium_app', 'mail', 'text', 'update') as changes`,
  );
  expect(app.rows).toEqual([{ reads: false, changes: false }]);
});

it('the application takes an address away and never sends a mail to another', async () => {
  const { id, email } = await here.open();
  await here.database.query('begin');
  await here.database.query('set local role trivium_app');
  await here.database.query(`select set_config('app.partnership_id', $1, true)`, [id]);
  const change = here.database.query(`update mail set address = 'thief@example.org'`);
  await expect(change).rejects.toMatchObject({ code: '42501' });
  await here.database.query('rollback');
  expect(await mailOf(email)).toHaveLength(1);
});
