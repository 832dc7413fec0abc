import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { translated } from './constraint-errors.js';
import { afterLoss, ignoreErrorsNobodyAwaits } from './lost-connection.js';
import { abandonReading, prepared, Reading, SET_TENANT } from './reading.js';
import type { Tenant } from './tenant.js';

const RETRIED = new Set(['40P01', '40001']);
const TRIES = 4;

interface Writing {
  tenant: Tenant;
  manager: EntityManager;
}

/**
 * The one way to PostgreSQL. The tenant is set inside each transaction and ends with it, so nothing leaks through the pool;
 * a query made inside `transaction` joins it.
 */
@Injectable()
export class Database {
  private readonly unit = new AsyncLocalStorage<Writing | Reading>();

  constructor(private readonly source: DataSource) {
    ignoreErrorsNobodyAwaits(source);
  }

  /** The rows of one statement, in the transaction or reading under way or in one of its own. */
  async query<Row>(tenant: Tenant, sql: string, values: unknown[] = []): Promise<Row[]> {
    const unit = this.unit.getStore();
    if (!unit) return new Reading(this.source, tenant).query<Row>(sql, values);
    refuseOtherTenant(unit, tenant);
    return unit instanceof Reading ? unit.query<Row>(sql, values) : this.within<Row>(unit, sql, values);
  }

  /** The only row of a statement that always gives one, such as one that builds a JSON answer. */
  async one<Row>(tenant: Tenant, sql: string, values: unknown[] = []): Promise<Row> {
    const [row] = await this.query<Row>(tenant, sql, values);
    if (row === undefined) throw new Error('A statement that always gives one row gave none.');
    return row;
  }

  /**
   * Queries asked inside at the same time share a transaction, a connection and a round trip. With `last`, all of them share one
   * transaction, and what `last` asks, once the answer is there, leaves with its commit.
   */
  reading<T>(tenant: Tenant, work: () => Promise<T>, last?: (answer: T) => Promise<void>): Promise<T> {
    const reading = new Reading(this.source, tenant, { kept: last !== undefined });
    return this.unit.run(reading, async () => {
      try {
        const answer = await work();
        if (last) await reading.finish(() => last(answer));
        return answer;
      } finally {
        await reading.leave();
      }
    });
  }

  /** Gives up what is being read for somebody who no longer waits for it. A change goes on to its end. */
  abandon(tenant: Tenant): void {
    abandonReading(tenant);
  }

  /** Everything done inside commits together or not at all; a deadlock or serialisation failure is tried again. */
  async transaction<T>(tenant: Tenant, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.unit.getStore()) {
      refuseOtherTenant(this.writing, tenant);
      return work(this.writing.manager);
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

  /** Does the work inside the transaction under way and takes it back, whether it succeeds or not. */
  async undone(work: () => Promise<unknown>): Promise<void> {
    const { manager } = this.writing;
    await manager.query('savepoint undone');
    try {
      await work();
    } catch (error) {
      throw translated(error);
    } finally {
      await manager.query('rollback to savepoint undone');
    }
  }

  /** Does the work inside the transaction under way; where it fails, that work alone is taken back. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const { manager } = this.writing;
    await manager.query('savepoint attempt');
    try {
      return await work();
    } catch (error) {
      await manager.query('rollback to savepoint attempt');
      throw translated(error);
    } finally {
      await manager.query('release savepoint attempt');
    }
  }

  /** The entity manager of the transaction under way: for single-row writes by entity. */
  get manager(): EntityManager {
    return this.writing.manager;
  }

  private get writing(): Writing {
    const unit = this.unit.getStore();
    if (!unit || unit instanceof Reading) throw new Error('A write was attempted outside a transaction.');
    return unit;
  }

  /** How many connections there are, how many of them idle, and how many requests wait for one. */
  pool(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = (this.source.driver as unknown as { master: pg.Pool }).master;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
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

  private async within<Row>(unit: Writing, sql: string, values: unknown[]): Promise<Row[]> {
    const client = (await unit.manager.queryRunner?.connect()) as pg.PoolClient;
    try {
      return (await client.query(prepared(sql, values))).rows as Row[];
    } catch (error) {
      throw translated(error);
    }
  }
}

function refuseOtherTenant(unit: { tenant: Tenant }, tenant: Tenant): void {
  if (unit.tenant.partnershipId !== tenant.partnershipId)
    throw new Error('A transaction of one partnership was asked for the rows of another.');
}
