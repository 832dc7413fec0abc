import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { translated } from './constraint-errors.js';
import { lostConnection } from './lost-connection.js';
import type { Tenant } from './tenant.js';

export const SET_TENANT = `select set_config('app.partnership_id', $1, true)`;

interface QueuedQuery {
  statement: pg.QueryConfig;
  answer(rows: unknown[]): void;
  fail(error: unknown): void;
}

/* What one request asks takes one connection at a time, however many questions it has. */
const turns = new WeakMap<Tenant, Promise<void>>();

/**
 * Reads that belong together. Those asked at the same time (before anything is waited for) share one connection and one
 * transaction, see one state of the facts and cost one round trip: begin, tenant, statements and commit leave as one packet.
 */
export class Reading {
  private queued: QueuedQuery[] = [];

  constructor(
    private readonly source: DataSource,
    readonly tenant: Tenant,
  ) {}

  query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return new Promise((answer, fail) => {
      if (this.queued.length === 0) process.nextTick(() => this.inTurn());
      this.queued.push({ statement: prepared(sql, values), answer: answer as QueuedQuery['answer'], fail });
    });
  }

  private inTurn(): void {
    const before = turns.get(this.tenant) ?? Promise.resolve();
    turns.set(
      this.tenant,
      before.then(() => this.send()),
    );
  }

  private async send(): Promise<void> {
    const queued = this.queued;
    this.queued = [];
    try {
      const rows = await this.transaction(queued.map(({ statement }) => statement));
      queued.forEach(({ answer }, at) => answer(rows[at]!));
    } catch (error) {
      queued.forEach(({ fail }) => fail(translated(error)));
    }
  }

  private async transaction(statements: pg.QueryConfig[]): Promise<unknown[][]> {
    const client = await (this.source.driver as unknown as { master: pg.Pool }).master.connect();
    let broken: Error | undefined;
    const lose = (error: Error) => (broken = error);
    client.on('error', lose);
    try {
      const results = await Promise.allSettled(this.sent(client, statements));
      const failure = results.find((result) => result.status === 'rejected');
      if (failure) throw failure.reason;
      return results.slice(2, -1).map((result) => (result as PromiseFulfilledResult<pg.QueryResult>).value.rows);
    } catch (error) {
      if (lostConnection(error)) broken = error as Error;
      throw error;
    } finally {
      client.off('error', lose);
      client.release(broken);
    }
  }

  private sent(client: pg.PoolClient, statements: pg.QueryConfig[]): Promise<pg.QueryResult>[] {
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    try {
      return [
        client.query('begin isolation level repeatable read'),
        client.query(prepared(SET_TENANT, [this.tenant.partnershipId])),
        ...statements.map((statement) => client.query(statement)),
        client.query('commit'),
      ];
    } finally {
      stream.uncork();
    }
  }
}

/* Naming a statement lets PostgreSQL parse it once a connection. */
const names = new Map<string, string>();
export function prepared(sql: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(sql);
  if (!name) names.set(sql, (name = createHash('sha1').update(sql).digest('base64')));
  return { name, text: sql, values };
}
