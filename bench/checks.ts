import { deepStrictEqual } from 'node:assert';
import { APPLICATION_ROLE } from '@app/database';
import { onDatabase } from './databases.js';

/** Every server must say the same before its speed counts. */
export function assertSame(what: string, answers: Map<string, unknown>): void {
  const [[firstName, first], ...others] = [...answers] as [[string, unknown], ...[string, unknown][]];
  for (const [name, answer] of others) {
    try {
      deepStrictEqual(answer, first);
    } catch (difference) {
      throw new Error(`${what}: ${name} differs from ${firstName}.\n${(difference as Error).message}`);
    }
  }
}

export interface Written {
  marks: string;
  credit: string;
  standing?: string;
  capability?: string;
  headcounts?: string;
}

/** How many rows registers left, and what they say, in one line a table. */
export const written = (url: string, { derived }: { derived: boolean }): Promise<Written> =>
  onDatabase(url, async (client) => {
    const lines = Object.entries({ ...FACTS, ...(derived && DERIVED) });
    const found: Record<string, string> = {};
    for (const [name, sql] of lines) found[name] = (await client.query<{ line: string }>(sql)).rows[0]!.line;
    return found as unknown as Written;
  });

const summary = (columns: string, tables: string) =>
  `select count(*) || ' rows, ' || md5(string_agg(line, ';' order by line)) as line from (select concat_ws('|', ${columns}) as line from ${tables}) l`;

const FACTS = {
  marks: summary(
    'session_id, practitioner_id, state, minutes, reason, walk_in, post_id, employer_id, role_id, staff_level, profession_id, register_version',
    'attendance_mark where voided_at is null',
  ),
  credit: summary(
    'a.session_id, e.practitioner_id, e.competency_id, e.kind, e.rank, e.valid_from, e.valid_until',
    'evidence e join attendance_mark a on a.id = e.source_id where e.voided_at is null',
  ),
};

const DERIVED = {
  standing: summary('practitioner_id, line_id, valid_from, valid_until, rank, kind, met_until', 'standing_period'),
  capability: summary(
    'practitioner_id, post_id, requirement_set_id, element_or_rank, kind, cluster_id, employer_id, weekly_hours, days',
    'capability_in_post',
  ),
  headcounts: summary(
    'kind, employer_id, span, day, location_id, requirement_set_id, element_or_rank, heads, trim_scale(weekly_hours)',
    'headcount_change where heads <> 0 or weekly_hours <> 0',
  ),
};

/** Counts again from the facts what is remembered, as the application does. */
export const assertRecounts = (url: string, partnershipId: string): Promise<void> =>
  onDatabase(url, async (client) => {
    await client.query(`select set_config('app.partnership_id', $1, false)`, [partnershipId]);
    await client.query(`set role ${APPLICATION_ROLE}`);
    const { rowCount } = await client.query(
      'select what from capability_in_post_differences() union all select what from standing_period_differences() union all select what from engagement_differences()',
    );
    if (rowCount) throw new Error(`${rowCount} remembered rows are not what the facts say: run npm run cli -- verify.`);
  });
