import { Injectable } from '@nestjs/common';
import { type Actor, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, verbsOf } from '@app/kernel';
import { type NeedLevel, NeedQueries } from '@app/needs';
import { PlaceQueries } from '@app/workforce';
import type { TeamReach } from './team-reach.model.js';
import { reachInWords } from './team-reach.words.js';

interface Row {
  clusterId: Id;
  levelId: Id;
  inPost: number;
  met: number;
}

@Injectable()
export class TeamReachQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
    private readonly places: PlaceQueries,
  ) {}

  /** Which levels of need the people whom this manager managed that day, and still manages, meet where they work. */
  async of(actor: Actor, managerId: Id, on: Day): Promise<TeamReach> {
    const [rows, clusters, needLevels] = await Promise.all([
      this.database.query<Row>(actor, REACH, [managerId, on, actor.today]),
      this.places.clustersAndNone(actor, null, { on, knownAt: null }),
      this.needs.levels(actor),
    ]);
    const counted = new Map(rows.map((row) => [`${row.clusterId} ${row.levelId}`, row]));
    const levels = clusters.flatMap((cluster) =>
      needLevels.flatMap((needLevel: NeedLevel) => {
        const row = counted.get(`${cluster.id} ${needLevel.id}`);
        if (!row) return [];
        const people = shownFigure({ numerator: row.met, base: row.inPost }, { on, knownAt: null });
        return [{ cluster, needLevel, people }];
      }),
    );
    return { on, levels, inWords: reachInWords(levels, verbsOf(on, actor.today)) };
  }
}

/* Whom somebody manages today ($3) bounds what they see of any day. */
const REACH = `
  with team as materialized (
    select practitioner_id as id from managed_by($1, $2::date, 'infinity')
    intersect
    select practitioner_id from managed_by($1, $3::date, 'infinity')),
  held as materialized (
    select c.practitioner_id, c.kind, c.cluster_id, c.requirement_set_id
      from team t join capability_in_post c on c.practitioner_id = t.id
     where c.kind in ('IN_POST', 'NEED_LEVEL') and c.days @> $2::date)
  select d.cluster_id as "clusterId", d.need_level_id as "levelId",
         count(distinct h.practitioner_id) filter (where h.kind = 'IN_POST')::integer as "inPost",
         count(distinct h.practitioner_id) filter (where h.kind = 'NEED_LEVEL' and h.requirement_set_id = d.need_level_id)::integer as met
    from demand_on($2::date, 'infinity') d join held h on h.cluster_id = d.cluster_id
   where d.weekly_hours > 0
   group by 1, 2`;
