import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ListToDo, ListWork } from '@app/exchange';
import { startMailWorker } from '@app/jobs';
import { type ListToSend, sendList } from '../../apps/cli/src/send-list.js';
import { startApi, type TestApi } from '../support/api.js';
import { csv, HEADINGS, largestLists, type Line } from '../support/staff-lists.js';
import { newFolder } from '../support/test-folder.js';

let api: TestApi;
let folder: string;
let employer: string;
let like: Line;
beforeAll(async () => {
  api = await startApi();
  folder = await newFolder('sends');
  const { agencyId, list } = await largestLists(api);
  [like] = list as [Line];
  const { rows } = await api.database.query<{ name: string }>('select name from agency where id = $1', [agencyId]);
  employer = rows[0]!.name;
});
afterAll(() => api.close());

const apiUrl = () => new URL('/', api.url).href;

/** Runs the command as a steward's computer does. */
async function command(name: string, args: string[] = []) {
  const program = join(process.cwd(), 'dist/apps/cli/src/main.js');
  const given = ['list', join(folder, name), '--employer', employer.toUpperCase(), '--url', apiUrl(), ...args];
  return new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, TRIVIUM_TOKEN: api.tokenOf('steward') };
    execFile(process.execPath, [program, ...given], { env }, (fault, stdout, stderr) =>
      resolve({ code: Number(fault?.code ?? 0), said: `${stdout}${stderr}`.trim() }),
    );
  });
}

/** The same within this process, which is sooner begun. */
async function send(name: string, { url = apiUrl(), token = api.tokenOf('steward'), ...chosen }: Chosen = {}) {
  const said: string[] = [];
  const list = { file: join(folder, name), kind: 'STAFF', employer, save: false, onlyGoodRows: false, ...chosen };
  const isDone = await sendList({ url, token }, list, (line) => said.push(line));
  return { isDone, said: said.join('\n') };
}
type Chosen = Partial<ListToSend & { url: string; token: string }>;

const person = (number: string, day = '2026-10-01', role = like[4]!): Line => [
  ...[number, 'Given', `Sent${number}`, null, role, like[5]!, 20, day, null],
];
const write = (name: string, rows: Line[]) => writeFile(join(folder, name), csv([HEADINGS, ...rows]));
const onRecord = async (prefix: string) =>
  (
    await api.database.query<{ people: number }>(
      `select count(*)::int as people from identity where family_name like $1 and partnership_id = current_partnership()`,
      [`Sent${prefix}%`],
    )
  ).rows[0]!.people;

it('says what a list would change and saves nothing, then saves it, and the same again changes nothing', async () => {
  await write('two.csv', [person('A1'), person('A2')]);
  expect(await send('two.csv')).toEqual({
    isDone: true,
    said: expect.stringMatching(/added +2\nNothing is saved yet\. Look at its rows, and save it, at http.*\/desk\//),
  });
  expect(await onRecord('A')).toBe(0);
  const saved = await send('two.csv', { save: true });
  expect(saved.said).toMatch(/2 rows were saved of 2\.[^]*It can be undone at http/);
  expect(await onRecord('A')).toBe(2);
  expect((await send('two.csv')).said).toMatch(/unchanged +2/);
});

it('saves nothing where a row is refused, or the good rows alone where that is said', async () => {
  await write('bad.csv', [person('B1'), person('B2', 'soon')]);
  await expect(send('bad.csv', { save: true })).rejects.toThrow(
    /^Nothing was saved\. Rows refused: 1; in doubt: 0\..* Each row says why at http\S+\/desk\/staff-lists\//,
  );
  expect(await onRecord('B')).toBe(0);
  expect((await send('bad.csv', { save: true, onlyGoodRows: true })).isDone).toBe(true);
  expect(await onRecord('B')).toBe(1);
});

it('leads to the page where a list asks something first', async () => {
  await write('asks.csv', [person('C1', '03/04/2026')]);
  expect(await send('asks.csv', { save: true })).toEqual({
    isDone: false,
    said: expect.stringMatching(/Go on with it at http.*\/desk\/staff-lists\/.+/),
  });
  expect(await onRecord('C')).toBe(0);
});

it('sends a list of demand, which is of no employer, and says where one is missing', async () => {
  const rows = [
    ['Locality', 'Tier', 'Number of families', 'Hours', 'From'],
    ['Quarry Hill', 'Universal', 1_480, 0.5, '2026-11-02'],
  ];
  await writeFile(join(folder, 'demand.csv'), csv(rows));
  expect((await send('demand.csv', { kind: 'DEMAND', employer: undefined })).said).toMatch(
    /changed +1\nNothing is saved/,
  );
  await write('whose.csv', [person('F1')]);
  await expect(send('whose.csv', { employer: undefined })).rejects.toThrow('Lists of this kind are of one employer');
});

it('follows a list that is worked on, and says how far it is', async () => {
  const alsoDoes = { list: (todo: ListToDo, begun: number) => api.app.get(ListWork).goOn(todo, begun) };
  const settings = { from: 'Trivium <noreply@trivium.example>', host: 'trivium.example', onFault: () => {} };
  const worker = await startMailWorker({ ...settings, url: api.databaseUrl, givenUpAfter: 0, alsoDoes });
  try {
    const long = Array.from({ length: 2_500 }, (_, at) => person(`D${at}`));
    await write('long.csv', long);
    const { code, said } = await command('long.csv', ['--save']);
    expect(said).toMatch(/^Saving: 2,500 of 2,500$/m);
    expect(said).toMatch(/^2,500 rows were saved of 2,500\.$/m);
    expect(code).toBe(0);
    expect(await onRecord('D')).toBe(2_500);
  } finally {
    await worker.stop();
  }
});

it('says what is wrong: another employer, no such file, no token that is known, nobody there, another kind', async () => {
  await write('fine.csv', [person('E1')]);
  const wrong: [string, Chosen, string][] = [
    ['fine.csv', { employer: 'Nobody' }, 'No employer here is called "Nobody". They are: '],
    ['none.csv', {}, 'There is no file'],
    ['fine.csv', { listedOn: '30/11/2026' }, 'is no day: write --listed-on as 2026-11-02.'],
    ['fine.csv', { token: 'x.y.z' }, 'Sign in'],
    ['fine.csv', { url: 'http://127.0.0.1:1' }, 'Nothing answers at http://127.0.0.1:1.'],
  ];
  for (const [name, chosen, words] of wrong) await expect(send(name, chosen)).rejects.toThrow(words);
  const { code, said } = await command('fine.csv', ['--kind', 'weather']);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('Allowed choices are staff, training') });
});
