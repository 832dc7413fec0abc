import type pg from 'pg';
import { inEachPartnership, type Say } from './partnerships.js';

/** True when what is kept of every partnership equals a recount; says what it finds, partnership by partnership. */
export const verify = (ownerUrl: string, say: Say, ids?: string[]): Promise<boolean> =>
  inEachPartnership(ownerUrl, ids, say, (client, name) => recounts(client, name, say));

async function recounts(client: pg.Client, name: string, say: Say): Promise<boolean> {
  await client.query('set local role trivium_app');
  const [kept] = (await client.query(KEPT)).rows;
  const { rows: differences } = await client.query(DIFFERENCES);
  if (differences.length === 0)
    say(
      `${name}: right, ${kept.held} periods of standing and ${kept.remembered} rows of capability in post recounted, ${kept.sealed} days of audit as sealed`,
    );
  else say(`${name}: WRONG`);
  for (const difference of differences) say(`  ${JSON.stringify(difference)}`);
  return differences.length === 0;
}

const KEPT = `
  select (select count(*)::int from standing_period) as held, (select count(*)::int from capability_in_post) as remembered,
         (select count(*)::int from audit_seal) as sealed`;

const DIFFERENCES = `
  (select what, practitioner_id, line_id, null::uuid as requirement_set_id, null::uuid as location_id, null::uuid as session_id, day::text
     from standing_period_differences() limit 20)
  union all
  (select what, practitioner_id, null, requirement_set_id, location_id, null, day::text from capability_in_post_differences() limit 20)
  union all
  (select what, null, competency_id, null, null, null, null from path_differences() limit 20)
  union all
  (select what, practitioner_id, null, null, null, null, null from time_in_post_differences() limit 20)
  union all
  (select what, practitioner_id, null, null, null, session_id, null from engagement_differences() limit 20)
  union all
  (select what, null, null, null, null, null, day::text from audit_differences() limit 20)
  union all
  (select what, practitioner_id, null, null, null, null, null from audit_person_differences() limit 20)`;
