import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

/** Milliseconds between two looks at who is gone. */
const BETWEEN_LOOKS = 30_000;

/**
 * Whoever works holds a lock for as long as its connection lives. A job that was begun by a worker without one, killed before its end, is
 * another's: graphile-worker alone would wait four hours for it.
 */
export function inSight(pool: pg.Pool, givenUpAfter: number) {
  const events = new EventEmitter() as WorkerEvents;
  const holder = pool.connect();
  holder.catch(() => {});
  events.on('worker:create', ({ worker }) => {
    void holder.then((client) => client.query(HOLD, [worker.workerId])).catch(() => {});
  });
  const look = () => pool.query(GIVE_UP, [givenUpAfter]).catch(() => {});
  void look();
  const looking = setInterval(() => void look(), Math.max(BETWEEN_LOOKS * Math.sign(givenUpAfter), 500));
  return {
    events,
    async leave() {
      clearInterval(looking);
      (await holder).release(true);
    },
  };
}

const HOLD = `select pg_advisory_lock(hashtextextended($1, 3))`;
const GIVE_UP = `
  select graphile_worker.force_unlock_workers(array_agg(worker))
    from (select distinct locked_by as worker from graphile_worker._private_jobs
           where locked_by is not null and locked_at < now() - make_interval(secs => $1)) begun
   where pg_try_advisory_xact_lock(hashtextextended(worker, 3))`;
