import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { unavailable } from '@app/kernel';
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

/** A connection for one transaction, and the request's turn that goes with it. */
interface Session {
  client: pg.PoolClient;
  lost?: Error;
  /** Gives back both. */
  release(): void;
}

/**
 * Reads that belong together. Those asked at the same time (before anything is waited for) share one connection and one
 * transaction, see one state of the facts and cost one round trip: begin, tenant, statements and commit leave as one packet.
 * One that is `kept` stays in its transaction until it is finished: all that it asks sees one state, and what is asked last
 * leaves with the commit. After a statement that failed there is nothing more to be asked of it.
 */
export class Reading {
  private queued: QueuedQuery[] = [];
  private sending = false;
  private session: Session | undefined;
  private ending: boolean;
  private left = false;
  /** Why a kept transaction is over before its end. */
  private failed: unknown;

  constructor(
    private readonly source: DataSource,
    readonly tenant: Tenant,
    { kept }: { kept: boolean } = { kept: false },
  ) {
    this.ending = !kept;
  }

  query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return new Promise((answer, fail) => {
      this.queued.push({ statement: prepared(sql, values), answer: answer as QueuedQuery['answer'], fail });
      if (this.sending) return;
      this.sending = true;
      process.nextTick(() => this.send());
    });
  }

  /** What is asked in `last` is sent with the commit. */
  async finish(last: () => Promise<void>): Promise<void> {
    this.ending = true;
    await last();
  }

  /** Gives up a transaction that is still under way. */
  async leave(): Promise<void> {
    this.left = true;
    await this.giveUp(this.session);
  }

  /* What is asked meanwhile goes next. */
  private async send(): Promise<void> {
    while (this.queued.length > 0) {
      const begun = this.session === undefined;
      const session = this.session ?? (await this.begin());
      const queued = this.queued;
      this.queued = [];
      try {
        if (session instanceof Error) throw session;
        const rows = await this.answersTo(queued, session, begun);
        queued.forEach(({ answer }, at) => answer(rows[at]!));
      } catch (error) {
        const refusal = abandoned.has(this.tenant) ? nobodyWaits() : translated(error);
        queued.forEach(({ fail }) => fail(refusal));
      }
    }
    this.sending = false;
  }

  private begin(): Promise<Session | Error> {
    if (this.failed !== undefined) return Promise.resolve(this.failed as Error);
    return sessionFor(this.source, this.tenant).catch((error: Error) => error);
  }

  private async answersTo(queued: QueuedQuery[], session: Session, begun: boolean): Promise<unknown[][]> {
    const before = begun ? [BEGIN, prepared(SET_TENANT, [this.tenant.partnershipId])] : [];
    const { ending } = this;
    const packet = [...before, ...queued.map(({ statement }) => statement), ...(ending ? [COMMIT] : [])];
    this.session = session;
    const results = await Promise.allSettled(sentTogether(session.client, packet));
    const failure = results.find((result) => result.status === 'rejected');
    if (failure && lostConnection(failure.reason)) session.lost = failure.reason as Error;
    if (failure && !ending) this.failed = failure.reason;
    if (ending) this.end(session);
    else if (failure || this.left) await this.giveUp(session);
    if (failure) throw failure.reason;
    return results
      .slice(before.length, before.length + queued.length)
      .map((result) => (result as PromiseFulfilledResult<pg.QueryResult>).value.rows);
  }

  private end(session: Session): void {
    if (this.session !== session) return;
    this.session = undefined;
    session.release();
  }

  private async giveUp(session: Session | undefined): Promise<void> {
    if (!session || this.session !== session) return;
    this.session = undefined;
    if (!session.lost) await session.client.query('rollback').catch((error: Error) => (session.lost = error));
    session.release();
  }
}

const BEGIN = { text: 'begin isolation level repeatable read' };
const COMMIT = { text: 'commit' };

const streamOf = (client: pg.PoolClient) => (client as unknown as { connection: { stream: Socket } }).connection.stream;

function sentTogether(client: pg.PoolClient, packet: pg.QueryConfig[]): Promise<pg.QueryResult>[] {
  const stream = streamOf(client);
  stream.cork();
  try {
    return packet.map((statement) => client.query(statement));
  } finally {
    stream.uncork();
  }
}

/* What one request asks takes one connection at a time, however many questions it has. */
const turns = new WeakMap<Tenant, Promise<void>>();
const underWay = new WeakMap<Tenant, Session>();
const abandoned = new WeakSet<Tenant>();

/** Nothing more is read for this request. PostgreSQL sees that its connection is closed, and stops. */
export function abandonReading(tenant: Tenant): void {
  abandoned.add(tenant);
  const session = underWay.get(tenant);
  if (!session) return;
  session.lost = nobodyWaits();
  streamOf(session.client).destroy();
}

const nobodyWaits = () => unavailable('HUNG_UP', 'Whoever asked hung up before there was an answer.');

async function sessionFor(source: DataSource, tenant: Tenant): Promise<Session> {
  const before = turns.get(tenant);
  let over = () => {};
  turns.set(tenant, new Promise((resolve) => (over = resolve)));
  await before;
  try {
    if (abandoned.has(tenant)) throw nobodyWaits();
    const client = await (source.driver as unknown as { master: pg.Pool }).master.connect();
    const lose = (error: Error) => (session.lost = error);
    const session: Session = {
      client,
      release() {
        over();
        underWay.delete(tenant);
        client.off('error', lose);
        client.release(session.lost);
      },
    };
    client.on('error', lose);
    underWay.set(tenant, session);
    if (abandoned.has(tenant)) abandonReading(tenant);
    return session;
  } catch (error) {
    over();
    throw error;
  }
}

/* Naming a statement lets PostgreSQL parse it once a connection. */
const names = new Map<string, string>();
export function prepared(sql: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(sql);
  if (!name) names.set(sql, (name = createHash('sha1').update(sql).digest('base64')));
  return { name, text: sql, values };
}
