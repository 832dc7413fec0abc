import type pg from 'pg';
import { inEachPartnership, type Named } from './partnerships.js';

export type Say = (line: string) => void;

/** True when what is kept of every partnership equals a recount; says what it finds, partnership by partnership. */
export async function verify(ownerUrl: string, say: Say, ids?: string[]): Promise<boolean> {
  const right = await inEachPartnership(ownerUrl, ids, (client, partnership) => recounts(client, partnership, say));
  if (right.length === 0) say('This database user sees no partnership. Name them: verify --partnership <id>');
  return right.length > 0 && right.every(Boolean);
}

async function recounts(client: pg.Client, { id, name }: Named, say: Say): Promise<boolean> {
  if (name === undefined) {
    say(`There is no partnership ${id}.`);
    return false;
  }
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
  (select what, practitioner_id, line_id, null as requirement_set_id, null as location_id, null as session_id, day::text
     from standing_period_differences() limit 20)
  union all
  (select what, practitioner_id, null, requirement_set_id, location_id, null, day::text from capability_in_post_differences() limit 20)
  union all
  (select what, practitioner_id, null, null, null, null, null from time_in_post_differences() limit 20)
  union all
  (select what, practitioner_id, null, null, null, session_id, null from engagement_differences() limit 20)
  union all
  (select what, null, null, null, null, null, day::text from audit_differences() limit 20)`;
