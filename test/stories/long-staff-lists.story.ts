import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type ListToDo, ListWork } from '@app/exchange';
import { startMailWorker } from '@app/jobs';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  APPLY,
  csv,
  HEADINGS,
  largestLists,
  type Line,
  LIST,
  READ,
  READ_AGAIN,
  sendFile,
  UNDO,
} from '../support/staff-lists.js';
import { until } from '../support/until.js';

/** More than a request waits for, in a file that is too large for it as well. */
const ROWS_OF_A_LONG_LIST = 2_010;
const LONG = 'as she has been called by everybody for as long as she can remember';

let api: TestApi;
let agencyId: string;
let list: Line[];
const going: { stop: () => Promise<unknown> }[] = [];
beforeAll(async () => {
  api = await startApi();
  ({ agencyId, list } = await largestLists(api));
});
afterEach(async () => {
  for (const one of going.splice(0)) await one.stop();
});
afterAll(() => api.close());

/** The worker as people start it, in a process of its own, which can be killed. */
const workerAlone = () =>
  spawn(process.execPath, [join(process.cwd(), 'dist/apps/worker/src/main.js')], {
    env: { ...process.env, DATABASE_URL: api.databaseUrl },
    stdio: 'ignore',
  });

/** One that finds at once what a killed one left. */
async function work() {
  const alsoDoes = { list: (todo: ListToDo, begun: number) => api.app.get(ListWork).goOn(todo, begun) };
  const settings = { from: 'Trivium <noreply@trivium.example>', host: 'trivium.example', onFault: () => {} };
  going.push(await startMailWorker({ ...settings, url: api.databaseUrl, givenUpAfter: 0, alsoDoes }));
}

/** As many new people as a long list has, each managed by one whom the list adds too, further down in it. */
const longList = (prefix: string): Line[] =>
  Array.from({ length: ROWS_OF_A_LONG_LIST }, (_, at) => [
    ...[`${prefix}${at}`, `Given${at % 90} ${LONG}`, `${prefix}amily${at}`, null, list[0]![4]!, list[0]![5]!],
    ...[20, '2026-10-01', null, `${prefix}${Math.min(ROWS_OF_A_LONG_LIST - 1, at + 600)}`],
  ]).map((line, at) => (at === ROWS_OF_A_LONG_LIST - 1 ? [...line.slice(0, 9), null] : line));

async function sent(rows: Line[]): Promise<string> {
  const { answer } = await sendFile(api, 'steward', csv([[...HEADINGS, 'Line manager'], ...rows]));
  const input = { fileId: answer.id!, agencyId, listedOn: '2026-11-02' };
  const { id, state } = (await api.ask('steward', READ, { input })).data.readList;
  expect(state).toBe('READING');
  return id;
}

const stateOf = async (id: string, who = 'steward') => (await api.ask(who, LIST, { id })).data.importedList;
const reaches = (id: string, state: string, who?: string) =>
  until(`the list is ${state}`, async () => (await stateOf(id, who)).state === state, 60_000);
const onRecord = async (prefix: string) =>
  (
    await api.database.query<{ people: number; posts: number; managed: number }>(
      `select count(distinct i.practitioner_id)::int as people, count(p.id)::int as posts, count(p.line_manager_id)::int as managed
         from identity i left join post p on p.practitioner_id = i.practitioner_id and p.voided_at is null
        where i.family_name like $1 and i.partnership_id = current_partnership()`,
      [`${prefix}amily%`],
    )
  ).rows[0]!;

it('a long list goes on where it was cut off: killed while it is read, compared, saved and undone, it ends as if it had not been', async () => {
  const id = await sent(longList('K'));
  expect(codeOf(await api.ask('steward', APPLY, { input: { importId: id } }))).toBe('IMPORT_UNDER_WAY');
  await killedAndBegunAgain(async () => (await stateOf(id)).doneCount > 0);
  await reaches(id, 'SHOWN');
  expect((await stateOf(id)).rowCount).toBe(ROWS_OF_A_LONG_LIST);
  expect((await stateOf(id)).counts.filter(({ rows }) => rows > 0)).toEqual([
    { outcome: 'ADDED', rows: ROWS_OF_A_LONG_LIST },
  ]);
  await api.ask('steward', APPLY, { input: { importId: id } });
  await killedAndBegunAgain(async () => (await onRecord('K')).people > 0);
  const part = await stateOf(id);
  if (part.state === 'SAVING') expect(part.inWords).toMatch(/^It is being saved: [\d,]+ of 2,010 rows so far\.$/);
  await reaches(id, 'SAVED');
  expect(await onRecord('K')).toEqual({
    people: ROWS_OF_A_LONG_LIST,
    posts: ROWS_OF_A_LONG_LIST,
    managed: ROWS_OF_A_LONG_LIST - 1,
  });
  await api.ask('steward', UNDO, { id });
  await killedAndBegunAgain(async () => (await onRecord('K')).people < ROWS_OF_A_LONG_LIST);
  await reaches(id, 'UNDONE');
  expect(await onRecord('K')).toEqual({ people: 0, posts: 0, managed: 0 });
});

/** A worker that is killed as soon as something is done, and another after it. */
async function killedAndBegunAgain(isBegun: () => Promise<boolean>) {
  for (const one of going.splice(0)) await one.stop();
  const first = workerAlone();
  await until('it is begun', isBegun, 60_000);
  first.kill('SIGKILL');
  await once(first, 'exit');
  await work();
}

it('a list whose steward may no more stands still, and says why; another steward has it go on', async () => {
  const id = await sent(longList('R'));
  await api.database.query(
    `insert into access_grant (id, account_id, kind, valid_from)
     select gen_random_uuid(), id, 'STEWARD', '2026-11-01' from account where partnership_id = current_partnership() and subject = 'planner'`,
  );
  await api.database.query(
    `update access_grant set voided_at = now(), void_reason = 'They left.' where kind = 'STEWARD' and partnership_id = current_partnership()
        and account_id = (select worked_by from import_run where id = $1)`,
    [id],
  );
  await work();
  await until('it stands still', async () => {
    const { rows } = await api.database.query('select trouble from import_run where id = $1', [id]);
    return rows[0].trouble !== null;
  });
  const { rows } = await api.database.query('select state, trouble from import_run where id = $1', [id]);
  expect(rows).toEqual([
    {
      state: 'READING',
      trouble: 'Whoever asked for it may not any more. Another data steward can have it go on.',
    },
  ]);
  const again = await api.ask('planner', READ_AGAIN, { input: { importId: id } });
  expect(again.errors).toBeUndefined();
  await reaches(id, 'SHOWN', 'planner');
});
