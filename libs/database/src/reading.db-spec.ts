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

  const SLOW = 'select pg_sleep(0.1)';
  const laterRefused = () => new Promise((_, refuse) => setTimeout(() => refuse(new Error('no')), 20));

  it.each([[undefined], [async () => {}]])(
    'that are given up on their way give back one connection, once',
    async (last) => {
      const request: Tenant = { partnershipId: newId() };
      const given = database.reading(request, () => Promise.all([database.query(request, SLOW), laterRefused()]), last);
      await expect(given).rejects.toThrow('no');
      const { total, idle } = await poolAtRest();
      expect(idle).toBe(total);
      const others = Array.from({ length: QUESTIONS }, () => ({ partnershipId: newId() }));
      expect(await connectionsOf(others)).toBe(QUESTIONS);
    },
  );

  /* Once everything asked is answered and given back. */
  async function poolAtRest() {
    await database.query({ partnershipId: newId() }, SLOW);
    const { totalCount, idleCount } = (
      source.driver as unknown as { master: { totalCount: number; idleCount: number } }
    ).master;
    return { total: totalCount, idle: idleCount };
  }

  describe('with something to be asked last', () => {
    const WHEN = `select transaction_timestamp()::text || pg_backend_pid() as at`;
    const at = async (tenant: Tenant) => (await database.one<{ at: string }>(tenant, WHEN)).at;
    const nothingUnderWay = async () => {
      const sql = `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
      expect(await source.query(sql)).toEqual([]);
    };

    it('are of one transaction, whatever is waited for between them, and so is the last', async () => {
      const request: Tenant = { partnershipId: newId() };
      const seen: string[] = [];
      const answer = await database.reading(
        request,
        async () => {
          seen.push(await at(request));
          seen.push(...(await Promise.all([at(request), at(request)])));
          return 'answer';
        },
        async () => void seen.push(await at(request)),
      );
      expect({ answer, seen: seen.length, transactions: new Set(seen).size }).toEqual({
        answer: 'answer',
        seen: 4,
        transactions: 1,
      });
      await nothingUnderWay();
    });

    it('wait for one another within a request, to the end', async () => {
      const request: Tenant = { partnershipId: newId() };
      const order: string[] = [];
      const question = (name: string) =>
        database.reading(
          request,
          async () => {
            await at(request);
            order.push(name);
            await at(request);
            order.push(name);
          },
          async () => void (await at(request)),
        );
      await Promise.all([question('a'), question('b')]);
      expect(order).toEqual(['a', 'a', 'b', 'b']);
    });

    it.each<[string, (tenant: Tenant) => Promise<unknown>]>([
      ['a statement fails', (tenant) => database.query(tenant, 'select 1 / 0')],
      ['the work fails after one', async (tenant) => (await at(tenant), Promise.reject(new Error('no')))],
      ['the work fails beside one', (tenant) => Promise.all([at(tenant), Promise.reject(new Error('no'))])],
    ])('leave nothing under way, and ask nothing last, where %s', async (_, work) => {
      const request: Tenant = { partnershipId: newId() };
      let asked = false;
      const last = async () => void (asked = true);
      await expect(database.reading(request, () => work(request), last)).rejects.toThrow();
      expect(asked).toBe(false);
      expect(await database.reading(request, () => at(request))).toBeTruthy();
      await nothingUnderWay();
    });

    it('ask nothing more after a statement that failed', async () => {
      const request: Tenant = { partnershipId: newId() };
      const goesOn = async () => {
        await database.query(request, 'select 1 / 0').catch(() => {});
        return at(request);
      };
      await expect(database.reading(request, goesOn, async () => {})).rejects.toThrow('division by zero');
      await nothingUnderWay();
    });

    it('need nothing before it', async () => {
      const request: Tenant = { partnershipId: newId() };
      let seen = '';
      await database.reading(
        request,
        async () => 1,
        async () => void (seen = await at(request)),
      );
      expect(seen).not.toBe('');
      await nothingUnderWay();
    });
  });
});
