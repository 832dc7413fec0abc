import { expect } from '@jest/globals';
import type pg from 'pg';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { asApplication } from '../support/world.js';
import { type Reach } from './reach.js';
import { until } from '../support/until.js';

interface Aftermath {
  api: Pick<Reach, 'health'>;
  databaseUrl: string;
  /** Of all that the API acknowledged, what is not there; by name, so that a failure says it. */
  missing?: (database: pg.Client) => Promise<unknown[]>;
  partnershipId?: string;
  /** Milliseconds until it must be ready again. */
  within?: number;
}

/** What has to hold after every fault: ready again in time, nothing acknowledged missing, nothing half-written, seats right, pool idle. */
export async function expectSound(aftermath: Aftermath): Promise<void> {
  const { api, databaseUrl, missing, partnershipId = PARTNERSHIPS.demo, within } = aftermath;
  await until('ready', async () => (await api.health('ready')) === 200, within);
  const database = await asApplication(databaseUrl, partnershipId);
  try {
    expect(await missing?.(database)).toEqual(missing && []);
    for (const [what, sql] of Object.entries({ ...HALF_WRITTEN, ...SEATS }))
      expect({ what, found: (await database.query(sql)).rows }).toEqual({ what, found: [] });
    await until('an idle pool', async () => (await database.query(BUSY)).rowCount === 0);
    expect((await database.query(OLD_TRANSACTION)).rows).toEqual([]);
  } finally {
    await database.end();
  }
}

const HALF_WRITTEN = {
  'a mark of somebody who attended, without its evidence': `
    select a.id from attendance_mark a
      join session s on s.id = a.session_id join course c on c.id = s.course_id
      join module_teaches t on t.module_version_id = c.module_version_id and t.evidence_kind = 'ATTENDANCE'
      left join mix_rule r on r.module_version_id = c.module_version_id and daterange(r.valid_from, r.valid_until) @> s.held_on
     where a.voided_at is null and a.state <> 'ABSENT' and a.minutes >= s.minutes * coalesce(r.min_attended, 0.75)
       and not exists (select from evidence e where e.source_id = a.id and e.competency_id = t.competency_id and e.voided_at is null)`,
  'evidence of attendance without a mark': `
    select e.id from evidence e
     where e.kind = 'ATTENDANCE' and e.voided_at is null
       and not exists (select from attendance_mark a
                        where a.id = e.source_id and a.practitioner_id = e.practitioner_id and a.voided_at is null and a.state <> 'ABSENT')`,
  'a mark ahead of its register': `
    select a.id from attendance_mark a join session s on s.id = a.session_id where a.register_version > s.register_version`,
  'a key without its answer': 'select key from idempotent_response where answer is null',
  'an answer without its audit': `
    select k.operation, k.account_id from idempotent_response k group by 1, 2
    having count(*) > (select count(*) from audit_event e
                        where e.operation = k.operation and e.account_id = k.account_id and e.outcome = 'CHANGED')`,
  'a session without its trainer': `
    select s.id from session s where not exists (select from session_trainer t where t.session_id = s.id)`,
  'a standing that is not what the facts say': 'select * from standing_period_differences()',
  'a figure that is not what the facts say': 'select * from capability_in_post_differences()',
  'somebody engaged, or a seat counted, that is not what the facts say': 'select * from engagement_differences()',
  'a figure not brought up to date': 'select * from pending_refresh',
};

const SEATS = {
  'a room over its capacity': `
    select s.id from session s
     where s.capacity < (select count(*) from booking b where b.session_id = s.id and b.voided_at is null)`,
  'a person booked twice': `
    select session_id, practitioner_id from booking where voided_at is null group by 1, 2 having count(*) > 1`,
};

const POOL = `from pg_stat_activity where datname = current_database() and application_name = 'trivium'`;
const BUSY = `select pid, state, query ${POOL} and state <> 'idle'`;
const OLD_TRANSACTION = `select pid, query ${POOL} and xact_start < now() - interval '30 seconds'`;
