import type pg from 'pg';
import { newId } from '@app/kernel';
import { ISSUER } from '../seed/world.js';
import type { ServerConfig } from './child.js';
import type { Answer } from './http.js';
import { packet } from './packet.js';
import { SET_TENANT } from './pool.js';
import type { SignIn } from './sign-in.js';

/** The planner's question in one statement on the headcounts, in one packet with the sign-in and the audit row. */
export const bareGap =
  (pool: pg.Pool, who: SignIn, { partnershipId }: ServerConfig): Answer =>
  async (body, authorization) => {
    const { on } = JSON.parse(body) as { on: string };
    const { account, subject } = await who(authorization);
    const [, accounts, rows] = await packet(pool, [
      { ...SET_TENANT, values: [partnershipId] },
      account,
      { name: 'gap', text: GAP, values: [on] },
      { name: 'gap audit', text: AUDIT, values: [newId(), subject, JSON.stringify({ on })] },
    ]);
    const isPlanner = accounts![0]?.grants.some(({ kind }: { kind: string }) => kind === 'PLANNER');
    if (!isPlanner) throw new Error('No planner asks.');
    return rows![0].answer;
  };

/* As the API's own, which may be lost where PostgreSQL itself is cut off; the account is looked up here, so that one packet does. */
const AUDIT = `
  insert into audit_event (id, account_id, operation, outcome, subject)
  select $1, a.id, 'requiredAgainstHeld', 'READ', $3
    from account a, set_config('synchronous_commit', 'off', true) where a.issuer = '${ISSUER}' and a.subject = $2`;

const NOWHERE = '00000000-0000-0000-0000-000000000000';

const GAP = `
  with held as (
    select requirement_set_id as need_level_id, location_id, heads, weekly_hours as hours
      from headcount_on(array['NEED_LEVEL'], null, array[current_partnership()], $1, 'infinity')),
  demanded as (
    select cluster_id, need_level_id, families * weekly_hours_per_family as hours from demand
     where voided_at is null and valid_from <= $1 and (valid_until is null or $1 < valid_until)),
  place as (
    select c.id, c.name, row_number() over (order by c.name, c.id) as at
      from cluster c join area a on a.id = c.area_id join area_scheme s on s.id = a.scheme_id and s.is_default
    union all select '${NOWHERE}', 'No cluster', 1e6),
  cell as (
    select c.id, c.name, c.at, l.key, l.position, p.full_time_week as week, p.close_match_threshold as threshold,
           coalesce(h.heads, 0) as heads, coalesce(h.hours, 0) as held, coalesce(d.hours, 0) as required
      from partnership p cross join place c join need_level l on l.for_families
      left join held h on h.location_id = c.id and h.need_level_id = l.id
      left join demanded d on d.cluster_id = c.id and d.need_level_id = l.id),
  figure as (
    select *, ceil(round(required / week, 6)) as required_heads, round(held / week, 2) as held_fte, round(required / week, 2) as required_fte,
           case when required = 0 then 0 else greatest(0, required - held) / required end as share from cell),
  by_cluster as (
    select at, json_build_object('cluster', json_build_object('id', id, 'name', name), 'needLevels', json_agg(json_build_object(
             'needLevel', json_build_object('key', key),
             'heads', json_build_object('numerator', heads, 'base', required_heads, 'difference', heads - required_heads),
             'fte', json_build_object('numerator', held_fte, 'base', required_fte, 'difference', held_fte - required_fte),
             'shortfallPercent', round(share * 100, 1), 'close', share <= threshold) order by position)) as row
      from figure group by at, id, name)
  select json_build_object('closeUpToPercent', (select round(close_match_threshold * 100, 2) from partnership),
                           'clusters', json_agg(row order by at))::text as answer
    from by_cluster`;
