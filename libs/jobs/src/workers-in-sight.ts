import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

export interface Sight {
  /** For the runner, from which its name is learnt. */
  events: WorkerEvents;
  /** Settles when the connection is lost that holds the lock. */
  lost: Promise<void>;
  leave(): void;
}

/** Milliseconds between two looks at who is gone. */
const BETWEEN_LOOKS = 10_000;

/**
 * Whoever works holds a lock for as long as its connection lives. A job that was begun by one without it, killed before the end, is
 * another's after so many seconds: graphile-worker alone would wait four hours for it.
 */
export async function inSight(pool: pg.Pool, givenUpAfter: number): Promise<Sight> {
  const events = new EventEmitter() as WorkerEvents;
  const holder = await pool.connect();
  const lost = new Promise<void>((lose) => holder.on('error', () => lose()));
  let isHeld: Promise<unknown> = Promise.resolve();
  // Jobs are begun in the name of a pool of workers.
  events.on('pool:create', ({ workerPool }) => {
    isHeld = holder.query(HOLD, [workerPool.id]);
    isHeld.catch(() => {});
  });
  const look = () => isHeld.then(() => holder.query(GIVE_UP, [givenUpAfter])).catch(() => {});
  const looking = setInterval(() => void look(), Math.min(BETWEEN_LOOKS, 500 + givenUpAfter * 1_000));
  looking.unref();
  const leave = () => {
    clearInterval(looking);
    holder.release(true);
  };
  return { events, lost, leave };
}

const HOLD = `select pg_advisory_lock(hashtextextended($1, 3))`;
/* An advisory lock shows in two halves. */
const GIVE_UP = `
  with begun as (
    select distinct locked_by as worker from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - make_interval(secs => $1)),
  gone as materialized (
    select worker from begun
     where not exists (
       select from pg_locks l
        where l.locktype = 'advisory' and l.granted
          and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended(worker, 3)))
  select graphile_worker.force_unlock_workers(array_agg(worker)) from gone having count(*) > 0`;
