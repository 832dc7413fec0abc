import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { addDays, type Day, type Id } from '@app/kernel';

/** What a match is asked: the values of the API's own statement, in its order. */
export interface MatchAsked {
  on: Day;
  competencies: Id[];
  ranks: number[];
  cluster: Id;
  area: Id[];
  first: number;
}

interface Line {
  state: string;
  kind: string | null;
  metUntil: Day | null;
}

interface Person {
  practitionerId: Id;
  clusterIds: (Id | null)[];
  freeHours: number | null;
  standings: Line[];
}

interface Pool {
  considered: number;
  lapseWindow: number;
  people: Person[];
}

/** The functions that the kept statement calls, in a schema of their own. */
export const installKeptMatch = (client: pg.Client) =>
  client.query(readFileSync(join('bench', 'kept', 'match.sql'), 'utf8'));

/** The kept statement: everybody who meets the need or is just short of it. */
export async function keptPool(client: pg.Client, { on, competencies, ranks }: MatchAsked): Promise<Pool> {
  const { rows } = await client.query({ name: 'kept', text: POOL, values: [on, null, competencies, ranks] });
  return rows[0].answer;
}

/** The kept ranking, in the process: whom a match lists, and how many there are. */
export function keptMatch({ considered, lapseWindow, people }: Pool, { on, cluster, area, first }: MatchAsked) {
  const nearnessOf = ({ clusterIds }: Person) =>
    clusterIds.includes(cluster) ? 1 : clusterIds.some((id) => id !== null && area.includes(id)) ? 2 : 3;
  const scored = people.map((person) => {
    const met = person.standings.filter(({ state }) => state === 'MET');
    const lapses = met.some(({ metUntil }) => metUntil !== null && metUntil <= addDays(on, lapseWindow));
    const strength = met.reduce((sum, { kind }) => sum + (STRENGTH[kind!] ?? 2), 0);
    const lacks = person.standings.length - met.length;
    const hours = person.freeHours === null ? 1 : -person.freeHours;
    return { person, lacks, where: nearnessOf(person), scores: [lacks, -strength, +lapses, nearnessOf(person), hours] };
  });
  scored.sort((a, b) => compared(a.scores, b.scores) || (a.person.practitionerId < b.person.practitionerId ? -1 : 1));
  const ranked = scored.map(({ person, where, lacks }, at) => ({ ...person, position: at + 1, where, lacks }));
  const inCluster = ranked.filter(({ where }) => where === 1);
  const listed = [...new Set([...ranked.slice(0, first), ...inCluster.slice(0, first)])];
  const count = (where: number) => {
    const there = ranked.filter((one) => one.where === where);
    const meeting = there.filter(({ lacks }) => lacks === 0).length;
    return { meeting, justShort: there.length - meeting };
  };
  return {
    considered,
    counts: [1, 2, 3].map(count),
    people: listed.map(({ practitionerId, position, freeHours, standings }) => ({
      ...{ practitionerId, position, freeHours },
      lines: standings,
    })),
  };
}

function compared(scores: number[], others: number[]): number {
  const at = scores.findIndex((score, index) => score !== others[index]);
  return at < 0 ? 0 : scores[at]! - others[at]!;
}

const STRENGTH: Record<string, number> = { SIGN_OFF: 4, ASSESSMENT: 3, OBSERVATION: 3, ATTENDANCE: 1 };

const KNOWN = `l.recorded_at <= known.at and (l.voided_at is null or l.voided_at > known.at)`;

const POOL = `
  with known as materialized (select known_by($2::date) as at),
  live as materialized (
    select a.practitioner_id, a.cluster_id, a.weekly_hours
      from known, accepted_post(known.at) a
     where a.days @> $1::date
       and not exists (select from leave l where l.practitioner_id = a.practitioner_id
                                             and daterange(l.valid_from, l.valid_until) @> $1::date and ${KNOWN})),
  pool as materialized (
    select practitioner_id, json_agg(cluster_id order by cluster_id) as clusters, sum(weekly_hours) as hours
      from live group by practitioner_id),
  everybody as (select array_agg(practitioner_id) as ids from pool),
  met as materialized (
    select s.practitioner_id, s.competency_id, s.days
      from known, everybody, kept.standing_days(everybody.ids, $3::uuid[], $4::smallint[], known.at) s
     where s.days @> $1::date),
  setting as (select just_short_limit as just_short, lapse_window from partnership),
  near as (
    select array_agg(id) as ids
      from (select p.practitioner_id as id from pool p left join met m on m.practitioner_id = p.practitioner_id
             group by 1 having count(m.competency_id) >= cardinality($3::uuid[]) - (select just_short from setting)) n),
  standing as (
    select s.practitioner_id,
           json_agg(json_build_object(
             'competencyId', s.competency_id, 'required', s.required, 'held', s.held, 'state', s.state, 'kind', s.kind,
             'lapsedOn', s.lapsed_on,
             'metUntil', (select upper(stretch) from unnest(m.days) as stretch where stretch @> $1::date))
             order by array_position($3::uuid[], s.competency_id)) as lines
      from known, near, kept.standing_against(near.ids, $3::uuid[], $4::smallint[], $1::date, known.at) s
      left join met m on m.practitioner_id = s.practitioner_id and m.competency_id = s.competency_id
     group by s.practitioner_id)
  select json_build_object(
    'considered', (select count(*) from pool),
    'lapseWindow', (select lapse_window from setting),
    'people', coalesce((
      select json_agg(json_build_object(
               'practitionerId', p.practitioner_id, 'clusterIds', p.clusters, 'freeHours', p.hours,
               'supervisorId', coalesce(o.clinical_supervisor_id, o.line_manager_id),
               'standings', s.lines) order by p.practitioner_id)
        from known, standing s join pool p on p.practitioner_id = s.practitioner_id
        cross join lateral main_post(p.practitioner_id, $1::date, known.at) n
        join post o on o.id = n.post_id), '[]')) as answer`;
