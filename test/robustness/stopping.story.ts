import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chosenServer } from '@app/database';
import { expectSound } from './after-fault.js';
import { type DemoDatabase, demoDatabase, keysFolder } from './reach.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/until.js';
import { addSession, giveAccounts, holding } from './arranging.js';
import { childApi, type Exit, startsBadly } from './child-api.js';
import { Writers } from './writers.js';

const BOOK = 'mutation ($s: ID!) { bookPlace(input: { sessionId: $s }) { __typename } }';
let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.drop());

describe('the API that is killed', () => {
  it('again and again under writers has lost nothing it acknowledged, and left nothing half-written', async () => {
    let api = await childApi(demo.url);
    const writers = await Writers.arrive(demo.owner, api);
    writers.work(() => api);
    for (let round = 1; round <= 2; round += 1) {
      const so_far = writers.acknowledged;
      await until('writers to write', () => writers.acknowledged > so_far + 12 * round, 20_000);
      await api.end('SIGKILL');
      expect([await api.health('live'), await api.health('ready')]).toEqual([0, 0]);
      api = await childApi(demo.url);
    }
    const so_far = writers.acknowledged;
    await until('writers to write again', () => writers.acknowledged > so_far + 10);
    await writers.rest();
    await expectSound({ api, databaseUrl: demo.url, missing: (database) => writers.missing(database) });
    expect([...writers.said]).toContain('nobody answered');
    const { rows } = await demo.owner.query('select count(distinct transaction)::int as starts from database_start');
    expect(rows[0].starts).toBeGreaterThanOrEqual(3);
    expect((await api.end('SIGTERM')).code).toBe(0);
  }, 60_000);
});

describe('SIGTERM', () => {
  it('answers the request in flight, takes no other, and ends with code 0', async () => {
    const api = await childApi(demo.url);
    const [person] = await giveAccounts(demo.owner, 1, 'PRACTITIONER');
    const sessionId = await addSession(demo.owner, api);
    const held = await holding(demo.owner, sessionId);
    const flying = api.ask(person!.subject, BOOK, { s: sessionId });
    await held.by(1);
    expect([await api.health('live'), await api.health('ready')]).toEqual([200, 200]);
    const exit = api.end('SIGTERM');
    await until('the door to be closed', async () => (await api.health('live')) !== 200);
    await held.release();
    expect((await flying).data.bookPlace).toEqual({ __typename: 'Booking' });
    expect(await exit).toMatchObject({ code: 0, error: '' });
  }, 30_000);
});

describe('SIGTERM during a start', () => {
  it('is heard from the first request on that can be answered', async () => {
    const { PATH, HOME } = process.env;
    const port = String(await freePort());
    const own = {
      DATABASE_URL: demo.url,
      PORT: port,
      SMTP_URL: 'smtp://127.0.0.1:1',
      TRIVIUM_DEMO: 'off',
      LOG_LEVEL: 'silent',
    };
    const env = { PATH, HOME, TRIVIUM_DATA: await keysFolder(), ...own };
    const api = spawn(process.execPath, ['dist/apps/api/src/start.js'], { env });
    const exit = once(api, 'close');
    const lives = () =>
      fetch(`http://127.0.0.1:${port}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until('the API to answer', lives, 30_000);
    api.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }, 40_000);
});

describe('a worker of its own', () => {
  /* Starts it with its own database alone, and answers with its end and what it says. */
  async function aWorker(smtpUrl: string) {
    const { PATH, HOME } = process.env;
    const own = { DATABASE_WORKER_URL: demo.url, SMTP_URL: smtpUrl, TRIVIUM_DATA: '/nowhere' };
    const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], { env: { PATH, HOME, ...own } });
    let said = '';
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => (said += chunk));
    const exit = once(worker, 'close');
    await until('the worker to be up', () => said.includes('\n'), 30_000);
    return { said, end: () => (worker.kill('SIGTERM'), exit) };
  }

  it('needs its own database named and no other, and ends with code 0 when it is asked to', async () => {
    const worker = await aWorker('smtp://127.0.0.1:1');
    expect(worker.said).toBe('The worker is up: mail goes out as it is written.\n');
    expect(await worker.end()).toEqual([0, null]);
  }, 40_000);

  it('ends so too while a mail server says nothing', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket.on('error', () => {})));
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const worker = await aWorker(`smtp://127.0.0.1:${(silent.address() as { port: number }).port}`);
    await demo.owner.query(
      `select set_config('app.partnership_id', (select id::text from partnership limit 1), false)`,
    );
    await demo.owner.query(
      `insert into mail (id, address, subject, text) values (gen_random_uuid(), 'ana@example.org', 'A', 'B')`,
    );
    await until('a mail to be under way', () => sockets.length > 0, 10_000);
    expect(await worker.end()).toEqual([0, null]);
    silent.close();
    sockets.forEach((socket) => socket.destroy());
  }, 60_000);
});

describe('the API that cannot start', () => {
  const servers: Server[] = [];
  const taken = async (answers = true): Promise<string> => {
    const server = createServer((socket) => (answers ? socket.destroy() : socket.on('error', () => {})));
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    return String((server.address() as { port: number }).port);
  };
  afterAll(() => servers.forEach((server) => server.close()));

  const at = async (change: { pathname?: string; password?: string; port?: string; hostname?: string }) => ({
    DATABASE_URL: Object.assign(new URL(demo.url), change).href,
    DATABASE_CONNECT_TIMEOUT_MS: '500',
  });
  const faults: Record<string, [() => Promise<Record<string, string>>, RegExp]> = {
    'an absent database': [() => at({ pathname: '/absent' }), /DATABASE_URL does not exist .* createdb/],
    'a wrong password': [() => at({ password: 'wrong' }), /refused the user or password of DATABASE_URL/],
    'an unreachable host': [
      () => at({ hostname: '127.0.0.1', port: '1' }),
      /No PostgreSQL answers at 127\.0\.0\.1:1\./,
    ],
    'a host that never answers': [async () => at({ port: await taken(false) }), /No PostgreSQL answers/],
    'a port in use': [async () => ({ ...(await at({})), PORT: await taken() }), /Port \d+ is in use\. Choose another/],
  };
  /* All at once, since most of the time each of them only loads. */
  let started: Promise<Map<string, Exit>>;
  const outcome = async (fault: string) => {
    started ??= Promise.all(
      Object.entries(faults).map(async ([name, [env]]) => [name, await startsBadly(await env())] as const),
    ).then((exits) => new Map(exits));
    return (await started).get(fault)!;
  };

  it.each(Object.keys(faults))(
    'says so in one sentence and ends with code 1: %s',
    async (fault) => {
      const { code, error, out } = await outcome(fault);
      expect(error.trim()).toMatch(/^Trivium could not start\. [^\n]+$/);
      expect(error).toMatch(faults[fault]![1]);
      expect(out + error).not.toMatch(/\bat .*\.js:|wrong/);
      expect(code).toBe(1);
    },
    60_000,
  );

  it('says of every wrong setting what it must be, and nothing of what a secret one holds', async () => {
    const { code, error } = await startsBadly({ PORT: 'abc', SMTP_URL: 'secret', TRIVIUM_DEMO: 'no' });
    expect(error.trim().split('\n')).toEqual([
      'Trivium could not start. 3 settings are wrong:',
      '- PORT must be a whole number from 0 to 65535, not "abc".',
      '- SMTP_URL must look like smtp://user:password@host:587 or smtps://host.',
      '- TRIVIUM_DEMO must be on or off, not "no".',
    ]);
    expect(code).toBe(1);
  }, 30_000);

  it.each([
    ['postgres:me:secret@127.0.0.1/x', 'no host'],
    ['postgres://127.0.0.1', 'no database'],
    ['mysql://127.0.0.1/x', 'another kind of server'],
    ['127.0.0.1', 'no URL'],
  ])('does not guess at a DATABASE_URL such as %s: %s', async (url) => {
    await expect(chosenServer({ DATABASE_URL: url })).rejects.toThrow(
      'DATABASE_URL must look like postgres://user:password@host:5432/database.',
    );
  });
});
