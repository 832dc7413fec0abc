import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { toldByNow } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import { aFollower, END_KEY } from '../support/machines.js';
import { post } from '../support/post.js';
import { newFolder } from '../support/test-folder.js';

const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }`);

let api: TestApi;
let folder: string;
let key: { id: string; text: string };
let busy: Server;
beforeAll(async () => {
  api = await startApi();
  folder = await newFolder('follows');
  ({ key } = await aFollower(api, ['CHANGED_PEOPLE', 'NAMES_AND_NUMBERS']));
});
afterAll(async () => {
  busy?.close();
  await api.close();
});

/** Runs the example as whoever integrates it does, in a folder of its own. */
async function run(args: string[], env: Record<string, string> = { TRIVIUM_KEY: key.text }) {
  const program = join(process.cwd(), 'docs/machines/follow.mjs');
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env }, (fault, stdout, stderr) =>
      resolve({ code: Number(fault?.code ?? 0), said: `${stdout}${stderr}`.trim() }),
    );
  });
}
const lines = async () =>
  (await readFile(join(folder, 'people.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; familyName: string });

it('writes everything at first, then nothing, then exactly what changed', async () => {
  await toldByNow(api.database);
  const { rows } = await api.database.query(
    'select count(*)::int as people from practitioner where partnership_id = current_partnership()',
  );
  const { people } = rows[0] as { people: number };
  const first = await run(['people', '--url', api.url]);
  expect(first).toEqual({ code: 0, said: `${people} changes of people written to ./people.jsonl.` });
  const all = await lines();
  expect(new Set(all.map(({ id }) => id)).size).toBe(people);
  expect((await run(['people', '--url', api.url])).said).toBe('0 changes of people written to ./people.jsonl.');
  const input = { givenName: 'Ida', familyName: 'Integrated', isAnother: true, staffNumbers: [] };
  const { id } = (await api.ask('steward', ADD, { input })).data.addPerson;
  await toldByNow(api.database);
  expect((await run(['people', '--url', api.url])).said).toBe('1 change of people written to ./people.jsonl.');
  expect((await lines()).slice(all.length)).toMatchObject([{ id, familyName: 'Integrated' }]);
});

it('waits and asks again where the server has too much to do', async () => {
  let asked = 0;
  busy = createServer((request, response) => {
    asked += 1;
    const { authorization = '' } = request.headers;
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', async () => {
      if (asked <= 2) return response.writeHead(asked === 1 ? 429 : 503, { 'retry-after': '0.01' }).end('busy');
      const { status, text } = await post(api.url, authorization.slice('Bearer '.length), body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
  const url = `http://127.0.0.1:${(busy.address() as AddressInfo).port}/graphql`;
  expect((await run(['people', '--url', url])).said).toBe('0 changes of people written to ./people.jsonl.');
  expect(asked).toBe(3);
});

it('says what is wrong: another kind, a cursor of another database, a key that ended', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, said: expect.stringContaining('TRIVIUM_KEY=trv_') });
  expect(await run(['weather'])).toMatchObject({ code: 1 });
  expect(await run(['posts', '--url', api.url])).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^NOT_ALLOWED: /),
  });
  const cursor = await readFile(join(folder, 'people.cursor'), 'utf8');
  const [kind, , ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  const other = Buffer.from(JSON.stringify([kind, '1', ...place])).toString('base64url');
  await writeFile(join(folder, 'other.cursor'), other);
  const restored = await run(['people', '--url', api.url, '--cursor', 'other.cursor']);
  expect(restored).toMatchObject({ code: 2, said: expect.stringMatching(/^CHANGES_BEGIN_ANEW: /) });
  await api.ask('steward', END_KEY, { id: key.id });
  expect(await run(['people', '--url', api.url])).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^KEY_REFUSED: /),
  });
});
