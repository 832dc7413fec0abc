import type pg from 'pg';
import { PARTNERSHIPS } from '../../seeds/index.js';

/** How to find what docs/questions/README.md names in its table of ids: the kind of thing, then its name. */
const FIND: Record<string, string> = {
  agency: named('agency'),
  cluster: named('cluster'),
  module: named('module'),
  'need level': named('need_level'),
  'need theme': named('need_theme'),
  role: named('role'),
  area: named('area'),
  scheme: named('area_scheme'),
  site: named('site'),
  room: named('room'),
  team: named('team'),
  profession: named('profession'),
  function: named('role_function'),
  agreement: named('sharing_agreement'),
  hold: `select id from person_hold where partnership_id = $1 and $2 <> '' order by id limit 1`,
  correction: `select id from correction_request where partnership_id = $1 and $2 <> '' order by id limit 1`,
  learning: `select id from own_learning where partnership_id = $1 and title = $2 order by id limit 1`,
  move: `select id from place_move where partnership_id = $1 and voided_at is null and $2 <> '' order by id limit 1`,
  leading: `select id from team_leader_change where partnership_id = $1 and voided_at is null and $2 <> '' order by id limit 1`,
  leave: `select id from leave where partnership_id = $1 and voided_at is null and $2 <> '' order by id limit 1`,
  carried: `select id from function_carried where partnership_id = $1 and voided_at is null and valid_until is null and $2 <> '' order by id limit 1`,
  grant: `
    select g.id from access_grant g join account a on (a.partnership_id, a.id) = (g.partnership_id, g.account_id)
      join identity i on (i.partnership_id, i.practitioner_id) = (a.partnership_id, a.practitioner_id)
     where g.partnership_id = $1 and i.given_name || ' ' || i.family_name || ', ' || g.kind = $2 order by g.id limit 1`,
  edition: `select id from framework_version where partnership_id = $1 and edition = $2`,
  competency: `select id from competency where partnership_id = $1 and name = $2 and is_leaf order by version_id desc limit 1`,
  person: `
    select practitioner_id as id from identity where partnership_id = $1 and given_name || ' ' || family_name = $2
     order by practitioner_id limit 1`,
  account: `
    select a.id from account a join identity i using (partnership_id, practitioner_id)
     where a.partnership_id = $1 and i.given_name || ' ' || i.family_name = $2 order by a.id limit 1`,
  post: `
    select o.id from post o join identity i using (partnership_id, practitioner_id)
     where o.partnership_id = $1 and i.given_name || ' ' || i.family_name = $2 and o.voided_at is null
     order by o.valid_from desc limit 1`,
  observation: `
    select e.id from evidence e join identity i using (partnership_id, practitioner_id)
      join competency c on c.partnership_id = e.partnership_id and c.id = e.competency_id
     where e.partnership_id = $1 and i.given_name || ' ' || i.family_name || ', ' || c.name = $2
       and e.kind = 'OBSERVATION' and e.voided_at is null order by e.valid_from desc, e.id limit 1`,
  session: `
    select s.id from session s
      join course c on c.partnership_id = s.partnership_id and c.id = s.course_id
      join session_trainer t on t.partnership_id = s.partnership_id and t.session_id = s.id
      join account a on a.partnership_id = s.partnership_id and a.practitioner_id = t.practitioner_id and a.subject = 'trainer'
     where s.partnership_id = $1 and c.name || ', ' || s.held_on = $2 order by s.id limit 1`,
};

function named(table: string): string {
  return `select id from ${table} where partnership_id = $1 and name = $2 order by id limit 1`;
}

export interface KnownId {
  id: string;
  kind: string;
  name: string;
}

/** The rows of the table: `| id | kind | name |`, with the id in backticks. */
export const knownIdsIn = (text: string): KnownId[] =>
  [...text.matchAll(/^\| `([0-9a-f-]{36})` *\| ([a-z ]+?) *\| (.+?) *\|/gm)].map(
    ([, id = '', kind = '', name = '']) => ({ id, kind, name }),
  );

/** The id that it has in this database, in the demo or in another partnership. */
export async function idToday(
  database: pg.Client,
  { kind, name }: Pick<KnownId, 'kind' | 'name'>,
  partnershipId: string = PARTNERSHIPS.demo,
): Promise<string | undefined> {
  const sql = FIND[kind];
  if (!sql) throw new Error(`Nobody knows how to find a "${kind}". Known: ${Object.keys(FIND).join(', ')}.`);
  const { rows } = await database.query<{ id: string }>(sql, [partnershipId, name]);
  return rows[0]?.id;
}
