import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { translated } from './constraint-errors.js';
import { afterLoss, lostConnection } from './lost-connection.js';
import type { Tenant } from './tenant.js';

const SET_TENANT = `select set_config('app.partnership_id', $1, true)`;
const RETRIED = new Set(['40P01', '40001']);
const TRIES = 4;

interface Unit {
  tenant: Tenant;
  manager: EntityManager;
}

/**
 * The one way to PostgreSQL. The tenant is set inside each transaction and ends with it, so nothing leaks through the pool;
 * a query made inside `transaction` joins it.
 */
@Injectable()
export class Database {
  private readonly unit = new AsyncLocalStorage<Unit>();

  constructor(private readonly source: DataSource) {}

  /** The rows of one statement. Outside a transaction it costs one round trip: begin, tenant, statement and commit go together. */
  async query<Row>(tenant: Tenant, sql: string, values: unknown[] = []): Promise<Row[]> {
    const unit = this.unit.getStore();
    if (!unit) return this.pipelined<Row>(tenant, [[sql, values]]);
    refuseOtherTenant(unit, tenant);
    return this.within<Row>(unit, sql, values);
  }

  /** The only row of a statement that always gives one, such as one that builds a JSON answer. */
  async one<Row>(tenant: Tenant, sql: string, values: unknown[] = []): Promise<Row> {
    const [row] = await this.query<Row>(tenant, sql, values);
    if (row === undefined) throw new Error('A statement that always gives one row gave none.');
    return row;
  }

  /** Everything done inside commits together or not at all; a deadlock or serialisation failure is tried again. */
  async transaction<T>(tenant: Tenant, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.unit.getStore();
    if (outer) {
      refuseOtherTenant(outer, tenant);
      return work(outer.manager);
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(tenant, work);
      } catch (error) {
        const refusal = translated(error);
        if (attempt === TRIES || !RETRIED.has((refusal as { code?: string }).code ?? '')) throw refusal;
      }
    }
  }

  /** The entity manager of the transaction under way: for single-row writes by entity. */
  get manager(): EntityManager {
    const unit = this.unit.getStore();
    if (!unit) throw new Error('A write was attempted outside a transaction.');
    return unit.manager;
  }

  /** Answers when PostgreSQL does; rejects when it cannot be reached. */
  async ping(): Promise<void> {
    await this.source.query('select 1');
  }

  private async once<T>(tenant: Tenant, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    let ending = false;
    try {
      return await this.source.transaction(async (manager) => {
        await manager.query(SET_TENANT, [tenant.partnershipId]);
        const answer = await this.unit.run({ tenant, manager }, () => work(manager));
        ending = true;
        return answer;
      });
    } catch (error) {
      throw afterLoss(error, { ending });
    }
  }

  private async within<Row>(unit: Unit, sql: string, values: unknown[]): Promise<Row[]> {
    const client = (await unit.manager.queryRunner?.connect()) as pg.PoolClient;
    try {
      return (await client.query(prepared(sql, values))).rows as Row[];
    } catch (error) {
      throw translated(error);
    }
  }

  private async pipelined<Row>(tenant: Tenant, statements: [string, unknown[]][]): Promise<Row[]> {
    const client = await (this.source.driver as unknown as { master: pg.Pool }).master.connect();
    let broken: Error | undefined;
    const lose = (error: Error) => (broken = error);
    client.on('error', lose);
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    try {
      stream.cork();
      const sent = [
        client.query('begin'),
        client.query(prepared(SET_TENANT, [tenant.partnershipId])),
        ...statements.map(([sql, values]) => client.query(prepared(sql, values))),
        client.query('commit'),
      ];
      stream.uncork();
      const results = await Promise.allSettled(sent);
      const failure = results.find((result) => result.status === 'rejected');
      if (failure) throw failure.reason;
      const answer = results[1 + statements.length] as PromiseFulfilledResult<pg.QueryResult>;
      return answer.value.rows as Row[];
    } catch (error) {
      if (lostConnection(error)) broken = error as Error;
      throw translated(error);
    } finally {
      client.off('error', lose);
      client.release(broken);
    }
  }
}

/* Naming a statement lets PostgreSQL parse it once a connection. */
const names = new Map<string, string>();
function prepared(sql: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(sql);
  if (!name) names.set(sql, (name = createHash('sha1').update(sql).digest('base64')));
  return { name, text: sql, values };
}

function refuseOtherTenant(unit: Unit, tenant: Tenant): void {
  if (unit.tenant.partnershipId !== tenant.partnershipId)
    throw new Error('A transaction of one partnership was asked for the rows of another.');
}
