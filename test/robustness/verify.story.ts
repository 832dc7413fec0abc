import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { newFolder } from '../support/test-folder.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

const COMMAND = 'dist/apps/cli/src/main.js';

/** The command line, as a script would run it: on this database, or on a server of its own that keeps its data in the folder. */
function run(on: { DATABASE_URL: string } | { TRIVIUM_DATA: string }, ...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: { ...env, ...on } }, (fault, stdout, stderr) =>
      resolve({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });
}

it('a check that fails ends with 1, also where it started the database itself', async () => {
  const folder = await newFolder('verify');
  await chmod(folder, 0o711);
  expect(await run({ TRIVIUM_DATA: folder }, 'migrate')).toMatchObject({ code: 0 });
  const nobody = newId();
  for (const command of ['verify', 'seal'])
    expect(await run({ TRIVIUM_DATA: folder }, command, '--partnership', nobody)).toEqual({
      code: 1,
      said: `There is no partnership ${nobody}.\n`,
    });
});

let demo: DemoDatabase;
beforeAll(async () => void (demo = await demoDatabase()));
afterAll(() => demo.drop());

it('what is kept is right, and each kind of what somebody changed behind it is found, in the partnership where it is', async () => {
  const on = { DATABASE_URL: demo.url };
  await demo.owner.query(`
    insert into audit_event (id, at, account_id, operation, outcome, subject)
    select gen_random_uuid(), '2026-10-30T09:00Z', id, 'myProfile', 'READ', '{}' from account where subject = 'steward'`);
  expect(await run(on, 'seal')).toMatchObject({ code: 0 });
  const right = await run(on, 'verify');
  expect(right).toEqual({ code: 0, said: expect.not.stringContaining('WRONG') });
  expect(
    right.said.match(
      /: right, [1-9]\d* periods of standing and [1-9]\d* rows of capability in post recounted, \d+ days/g,
    ),
  ).toHaveLength(2);

  await demo.owner.query(`
    set session_replication_role = replica;
    delete from standing_period where ctid = (select ctid from standing_period where partnership_id = current_partnership() limit 1);
    delete from capability_in_post where ctid = (select ctid from capability_in_post where partnership_id = current_partnership() limit 1);
    delete from time_in_post where ctid = (select ctid from time_in_post where partnership_id = current_partnership() limit 1);
    delete from requirement_path where ctid = (select ctid from requirement_path where partnership_id = current_partnership() limit 1);
    delete from engagement where ctid = (select ctid from engagement where partnership_id = current_partnership() limit 1);
    update session set booked = booked + 1 where id = (select id from session where partnership_id = current_partnership() and booked < capacity limit 1);
    delete from audit_event where partnership_id = current_partnership() and at < '2026-11-01'`);
  const { code, said } = await run(on, 'verify');
  expect(code).toBe(1);
  expect(new Set([...said.matchAll(/"what":"([^"]+)"/g)].map(([, what]) => what))).toEqual(
    new Set([
      'standing period',
      'capability in post',
      'headcount change of a day',
      'headcount change of a month',
      'headcount change of a year',
      'path of a requirement',
      'days in post',
      'engagement',
      'booked',
      'audit',
    ]),
  );
  expect(said.match(/WRONG/g)).toHaveLength(1);
  expect(await run(on, 'verify', '--partnership', PARTNERSHIPS.neighbour)).toMatchObject({ code: 0 });
  expect(await run(on, 'verify', '--partnership', newId())).toMatchObject({ code: 1 });
}, 60_000);
