import pg from 'pg';
import { PARTNERSHIPS } from './demo-people.js';

export const DAY = '2026-11-02';

/** Asks the database in the name of the application, within one partnership. */
export class Questions {
  private constructor(private readonly client: pg.Client) {}

  static async of(url: string, partnership: keyof typeof PARTNERSHIPS): Promise<Questions> {
    const client = new pg.Client({ connectionString: url, options: '-c jit=off -c role=trivium_app' });
    await client.connect();
    await client.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS[partnership]]);
    return new Questions(client);
  }

  async rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, values)).rows as Row[];
  }

  async one<Value>(sql: string, values: unknown[] = []): Promise<Value> {
    const [row] = await this.rows<Record<string, Value>>(sql, values);
    return Object.values(row!)[0]!;
  }

  count(sql: string, values: unknown[] = []): Promise<number> {
    return this.one(`select count(*)::int from (${sql}) as counted`, values);
  }

  async ids(sql: string, values: unknown[] = []): Promise<string[]> {
    return (await this.rows<{ id: string }>(sql, values)).map(({ id }) => id);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

export interface Cell {
  cluster: string;
  level: string;
  requiredHeads: number;
  heldHeads: number;
  short: number;
}

/** Required against held by the words of rules.md: judged person by person, without what the database remembers. */
export const cellsOn = async (of: Questions, day = DAY): Promise<Cell[]> =>
  of.rows(CELLS, [day, await of.ids('select id from practitioner')]);

/** The cells of some clusters only, cheaply. */
export const cellsIn = async (of: Questions, clusters: string[], day: string): Promise<Cell[]> => {
  const people = await of.ids(`select distinct practitioner_id as id from (${POSTS}) p where cluster = any($1)`, [
    clusters,
  ]);
  return (await of.rows<Cell>(CELLS, [day, people])).filter(({ cluster }) => clusters.includes(cluster));
};

const CELLS = `
  with cell as materialized (
    select need_level_id, competency_id, rank from grid_cell
     where essential and voided_at is null and valid_from <= $1::date and (valid_until is null or valid_until > $1::date)),
  judged as materialized (
    select * from standing_by_requirement($2, array(select competency_id from cell),
                                   array(select rank from cell), $1::date, 'infinity') where state = 'MET'),
  met as (
    select j.practitioner_id, c.need_level_id
      from cell c join judged j on j.competency_id = c.competency_id and j.required = c.rank
     group by 1, 2
    having count(*) = (select count(*) from cell whole where whole.need_level_id = c.need_level_id)),
  held as (
    select o.cluster_id, m.need_level_id, count(distinct o.practitioner_id) as heads, sum(coalesce(o.weekly_hours, 0)) as hours
      from met m join accepted_post('infinity') o on o.practitioner_id = m.practitioner_id
     where o.days @> $1::date group by 1, 2),
  needed as (
    select cluster_id, need_level_id, families * weekly_hours_per_family as hours from demand
     where voided_at is null and valid_from <= $1::date)
  select c.name as cluster, l.key as level, ceil(n.hours / 37)::int as "requiredHeads", coalesce(h.heads, 0)::int as "heldHeads",
         ((n.hours - coalesce(h.hours, 0)) / nullif(n.hours, 0))::float as short
    from needed n
    join cluster c on c.id = n.cluster_id
    join need_level l on l.id = n.need_level_id
    left join held h on h.cluster_id = n.cluster_id and h.need_level_id = n.need_level_id
   order by 1, 2`;

/** Live posts of a day with the names of what they point to. */
export const POSTS = `
  select o.*, r.key as role, a.key as agency, a.sector, c.name as cluster, ar.name as area, p.line_manager_id
    from accepted_post('infinity') o
    join post p on p.id = o.post_id
    join role r on r.id = o.role_id
    join agency a on a.id = o.employer_id
    left join cluster c on c.id = o.cluster_id
    left join area ar on ar.id = c.area_id
   where o.days @> '${DAY}'::date`;

/** Everybody against the essential cells of a need level. */
export const AGAINST_LEVEL = `
  select s.*, c.key
    from (select array_agg(g.competency_id) as competencies, array_agg(g.rank) as ranks
            from grid_cell g join need_level l on l.id = g.need_level_id where g.essential and l.key = $1) asked,
         standing_by_requirement(array(select id from practitioner), asked.competencies, asked.ranks, $2::date, 'infinity') s
    join competency c on c.id = s.competency_id`;
