import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { newId } from '@app/kernel';
import { cloneDatabase } from '../../../test/support/test-server.js';
import { dataSourceOptions } from './data-source.js';
import { databaseConfig } from './database.config.js';
import { Database } from './database.js';
import type { Tenant } from './tenant.js';

const QUESTIONS = 5;
/* The pause lets what runs at the same time meet. */
const WHICH = 'select pg_backend_pid() as connection, pg_sleep(0.05)';

describe('questions asked at the same time', () => {
  let source: DataSource;
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const clone = await cloneDatabase('empty');
    drop = clone.drop;
    source = await new DataSource(dataSourceOptions(databaseConfig(clone.url, {})) as DataSourceOptions).initialize();
    database = new Database(source);
  });
  afterAll(async () => {
    await source.destroy();
    await drop();
  });

  const connectionsOf = async (tenants: Tenant[]) => {
    const answers = tenants.map((tenant) =>
      database.reading(tenant, () => database.one<{ connection: number }>(tenant, WHICH)),
    );
    return new Set((await Promise.all(answers)).map(({ connection }) => connection)).size;
  };

  it('by one request take one connection, one after the other', async () => {
    const request: Tenant = { partnershipId: newId() };
    expect(await connectionsOf(Array<Tenant>(QUESTIONS).fill(request))).toBe(1);
  });

  it('by several requests, of one partnership too, wait for no other', async () => {
    const partnershipId = newId();
    expect(await connectionsOf(Array.from({ length: QUESTIONS }, () => ({ partnershipId })))).toBe(QUESTIONS);
  });

  it('are answered after one of the same request has failed', async () => {
    const request: Tenant = { partnershipId: newId() };
    const failed = database.reading(request, () => database.query(request, 'select 1 / 0'));
    const answered = database.reading(request, () => database.one(request, 'select 1 as one'));
    await expect(failed).rejects.toThrow('division by zero');
    expect(await answered).toEqual({ one: 1 });
  });
});
