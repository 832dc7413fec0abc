import type pg from 'pg';
import { DEMO, PARTNERSHIPS } from '../../seeds/index.js';
import { type Reach, type Sent } from './reach.js';
import { until } from '../support/until.js';

export interface Person {
  /** On the workforce record. */
  id: string;
  subject: string;
}

/** Gives so many people in post, with no account and no booking ahead, an account with these grants. */
export async function giveAccounts(owner: pg.Client, howMany: number, ...grants: string[]): Promise<Person[]> {
  const { rows } = await owner.query<Person>(
    `with who as (
       select p.id from practitioner p
        where p.partnership_id = $1 and not exists (select from account a where a.practitioner_id = p.id)
          and not exists (select from booking b join session s on s.id = b.session_id
                           where b.practitioner_id = p.id and s.held_on >= '2026-11-02')
          and exists (select from post o where o.practitioner_id = p.id and o.voided_at is null and o.valid_until is null)
        order by p.id limit $2),
     made as (
       insert into account (partnership_id, id, issuer, subject, practitioner_id)
       select $1, gen_random_uuid(), $3, 'person ' || id, id from who returning id, subject, practitioner_id),
     given as (
       insert into access_grant (partnership_id, id, account_id, kind, valid_from)
       select $1, gen_random_uuid(), m.id, kind, '2024-01-01' from made m, unnest($4::text[]) kind)
     select practitioner_id as id, subject from made order by practitioner_id`,
    [PARTNERSHIPS.demo, howMany, DEMO.issuer, grants],
  );
  if (rows.length < howMany) throw new Error(`Only ${rows.length} people can be given an account.`);
  return rows;
}

/** The demo person's own id on the workforce record. */
export async function practitionerOf(owner: pg.Client, subject: string): Promise<string> {
  const { rows } = await owner.query('select practitioner_id as id from account where subject = $1', [subject]);
  return rows[0].id;
}

interface SessionPlan {
  /** `begun` is some weekend before the demo’s day, when nobody has anything else. */
  heldOn?: string | 'begun';
  /** Left out, the first half hour from 09:30 (at a weekend from 03:00) at which its trainers are free. */
  startsAt?: string;
  minutes?: number;
  capacity?: number;
  /** The key of the module taught. */
  module?: string;
}

/** Adds a session that this trainer trains, and others may. */
export async function addSession(
  owner: pg.Client,
  { ask }: Reach,
  plan: SessionPlan = {},
  trainer = 'trainer',
  ...others: string[]
): Promise<string> {
  const { module = 'information-sharing', heldOn = '2026-12-01', startsAt, capacity = 10, minutes } = plan;
  const { rows } = await owner.query(
    `select m.id as "moduleId", (select min(id::text) from agency a where a.partnership_id = m.partnership_id) as "organiserId"
       from module m where m.partnership_id = $1 and m.key = $2`,
    [PARTNERSHIPS.demo, module],
  );
  const found =
    startsAt && heldOn !== 'begun'
      ? []
      : (await owner.query(FREE, [heldOn, [trainer, ...others], module, minutes])).rows;
  const input = { ...rows[0], heldOn, minutes, capacity, ...found[0], ...(startsAt && { startsAt }) };
  const { data, errors } = await ask(
    trainer,
    'mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }',
    {
      input,
    },
  );
  if (errors) throw new Error(errors[0]!.message);
  return data.addSession.id;
}

/* The first time at which all of them are free for so long. Each half hour is reckoned once, and then held against all that engages them. */
const FREE = `
  with lasts as (
         select make_interval(mins => coalesce($4::int, (select v.minutes from module m join module_version v on v.module_id = m.id where m.key = $3
                                                            and m.partnership_id = current_partnership() limit 1))) as long),
       slot as materialized (
         select day, begins, tstzrange(begins at time zone 'Europe/London', begins at time zone 'Europe/London' + long) as hours
           from generate_series(case when $1 = 'begun' then 0 else 1 end, case when $1 = 'begun' then 104 else 1 end) nth
           cross join lateral (select case when $1 = 'begun' then timestamp '2026-11-01' - make_interval(days => nth / 2 * 7 + nth % 2)
                                           else $1::timestamp end as day) d
           cross join generate_series(case when $1 = 'begun' then 180 else 570 end, 1410, 30) minute
           cross join lateral (select day + make_interval(mins => minute) as begins) b cross join lasts)
  select day::date::text as "heldOn", to_char(begins, 'HH24:MI') as "startsAt"
    from slot
   where not hours && (select coalesce(range_agg(e.hours), '{}') from engagement e join account a on a.practitioner_id = e.practitioner_id
                        where a.subject = any($2))
   order by day desc, begins limit 1`;

/** Puts people on the roll of a session, whatever its day. */
export const putOnRoll = (owner: pg.Client, sessionId: string, people: string[]) =>
  owner.query(
    `insert into booking (partnership_id, id, session_id, practitioner_id, recorded_at)
     select $1, gen_random_uuid(), $2, p, '2026-10-01T12:00Z' from unnest($3::uuid[]) p`,
    [PARTNERSHIPS.demo, sessionId, people],
  );

/** Makes somebody one more trainer of a session. */
export const appoint = (owner: pg.Client, sessionId: string, practitionerId: string) =>
  owner.query('insert into session_trainer (partnership_id, session_id, practitioner_id) values ($1, $2, $3)', [
    PARTNERSHIPS.demo,
    sessionId,
    practitionerId,
  ]);

interface Held {
  /** Until so many statements wait for what is held; fails after `within` milliseconds. */
  by(howMany: number, within?: number): Promise<void>;
  release(): Promise<unknown>;
}

/** Holds a session as somebody does who is changing it. */
export const holding = (owner: pg.Client, sessionId: string): Promise<Held> =>
  held(owner, 'select from session where id = $1 for update', [sessionId]);

/** Holds a site or a team as somebody does who is moving it or says who leads it. */
export const holdingPlace = (owner: pg.Client, table: 'site' | 'team', id: string): Promise<Held> =>
  held(owner, `select from ${table} where id = $1 for update`, [id]);

/** Holds a whole table, so that nobody can even read it. */
export const holdingAll = (owner: pg.Client, table: string): Promise<Held> =>
  held(owner, `lock table ${table} in access exclusive mode`);

async function held(owner: pg.Client, lock: string, values: string[] = []): Promise<Held> {
  await owner.query('begin');
  await owner.query(lock, values);
  const waiting = async () => {
    await owner.query('select pg_stat_clear_snapshot()');
    return (
      await owner.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    ).rowCount;
  };
  return {
    by: (howMany, within) => until(`${howMany} to wait`, async () => (await waiting()) === howMany, within),
    release: () => owner.query('commit'),
  };
}

/** What to ask of a place that is booked, so that `outcomeOf` knows what came of it. */
export const OUTCOME = '{ __typename ... on Booking { id } }';

/** The code of a refusal, else which outcome it was. */
export const outcomeOf = ({ code, data }: Pick<Sent, 'code' | 'data'>): string => code ?? data.bookPlace.__typename;

/** How many of each: { Booking: 1, SessionFull: 49 }. */
export function tally(codes: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
