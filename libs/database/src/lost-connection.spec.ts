import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { type DataSource, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { newId } from '@app/kernel';
import { Database } from './database.js';
import { afterLoss, databaseEnded, lostConnection } from './lost-connection.js';

it.each([
  ['EPIPE', true],
  ['ECONNRESET', true],
  [undefined, true],
  ['57P01', true],
  ['08006', true],
  ['25P03', true],
  ['57014', false],
  ['23505', false],
  ['40P01', false],
  ['P0001', false],
])('an error of code %s means a lost connection: %s', (code, lost) => {
  expect(lostConnection({ code })).toBe(lost);
  expect(lostConnection({ driverError: { code } })).toBe(lost);
});

it.each<[object, boolean]>([
  [{ code: '57P02' }, true],
  [{ driverError: { code: 'ECONNREFUSED' } }, true],
  [new QueryRunnerAlreadyReleasedError(), true],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('Client has encountered a connection error and is not queryable'), true],
  [{ code: '28P01' }, false],
  [new Error('DATABASE_URL must look like postgres://'), false],
])('of %o a database ended: %s', (error, ended) => {
  expect(databaseEnded(error)).toBe(ended);
});

it('only what is lost while a transaction is committed has an unknown outcome', () => {
  const [reset, duplicate] = [{ code: 'ECONNRESET' }, { code: '23505' }];
  expect(afterLoss(reset, { ending: true })).toMatchObject({ code: 'OUTCOME_UNKNOWN', kind: 'unavailable' });
  expect(afterLoss(reset, { ending: false })).toBe(reset);
  expect(afterLoss(duplicate, { ending: true })).toBe(duplicate);
});

it('a commit that was never sent has saved nothing', () => {
  const never = afterLoss(new QueryRunnerAlreadyReleasedError(), { ending: true });
  expect(never).toMatchObject({ message: 'Connection terminated' });
});

/* As PostgreSQL writes them: a kind, a length, and what it holds. */
function message(kind: string, ...fields: Buffer[]): Buffer {
  const body = Buffer.concat(fields);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, body]);
}
const SIGNED_IN = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const ENDED = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'));

it('a server that ends a connection in the packet in which it opened it fails that question alone', async () => {
  const server = createServer((socket) =>
    socket.once('data', () => socket.end(Buffer.concat([SIGNED_IN, READY, ENDED]))),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const master = new pg.Pool({ host: '127.0.0.1', port, user: 'x', database: 'x', ssl: false });
  const tenant = { partnershipId: newId() };
  try {
    const database = new Database({ driver: { master } } as unknown as DataSource);
    const lost = await database.query(tenant, 'select 1').catch((error: Error) => error);
    expect(lost).toBeInstanceOf(Error);
    expect(lostConnection(lost)).toBe(true);
  } finally {
    await master.end();
    server.close();
  }
});
