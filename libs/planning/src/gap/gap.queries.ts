import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, plannedAreas } from '@app/access';
import { Database } from '@app/database';
import { roundTo } from '@app/kernel';
import { type NeedLevel, NeedQueries } from '@app/needs';
import type { Cluster } from '@app/workforce';
import { type Scope, ScopeQueries } from '../scope/index.js';
import { demandInWords, type DemandTold } from './demand.words.js';
import type { ClusterGap, NeedLevelGap, RequiredAgainstHeld } from './gap.model.js';
import { type CellCount, type CountSettings, gapOf } from './gap-of.js';

interface Held extends Omit<CellCount, 'requiredHours'> {
  levelId: string;
}

interface Cell extends CellCount {
  clusterId: string;
  levelId: string;
  /** Of its demand; null where there is none. */
  told: DemandTold | null;
}

interface Counted {
  answer: CountSettings & { cells: Cell[]; whole: Held[] };
}

export interface CountedCell {
  cluster: Cluster;
  needLevel: NeedLevel;
  requiredHours: number;
  heldHours: number;
  gap: NeedLevelGap;
}

/** Cluster by cluster and need level by need level, and all clusters together. */
export interface Cells extends Pick<Scope, 'scope' | 'areaIds'> {
  cells: CountedCell[];
  whole: NeedLevelGap[];
  /** Those that families cannot have among them. */
  levels: NeedLevel[];
  closeUpToPercent: number;
  /** When the demand that is counted was recorded. */
  told: DemandTold[];
}

@Injectable()
export class GapQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
    private readonly scopes: ScopeQueries,
  ) {}

  /** P10: required against held by need, for one cluster or for all in the planner's areas. */
  async byNeed(actor: Actor, clusterId: string | null, when: AsAt): Promise<RequiredAgainstHeld> {
    const { cells, areaIds: _areas, levels: _levels, told, ...answer } = await this.cells(actor, clusterId, when);
    const clusters = new Map<string, ClusterGap>();
    for (const { cluster, gap } of cells) {
      const row = clusters.get(cluster.id) ?? { cluster, needLevels: [] };
      row.needLevels.push(gap);
      clusters.set(cluster.id, row);
    }
    const rest = { countedBy: 'NEED' as const, clusters: [...clusters.values()], demandInWords: demandInWords(told) };
    return { ...when, ...answer, ...rest };
  }

  /** Every cell, cluster by cluster and level by level, and their whole, counted and shown as far as this person may see. */
  async cells(actor: Actor, clusterId: string | null, when: AsAt): Promise<Cells> {
    const areas = plannedAreas(actor);
    const [{ answer }, { scope, clusters, areaIds }, levels] = await Promise.all([
      areas === null
        ? this.database.one<Counted>(actor, CELLS, [when.on, when.knownAt])
        : this.database.one<Counted>(actor, CELLS_OF_AREAS, [when.on, when.knownAt, areas]),
      this.scopes.of(actor, clusterId, when),
      this.needs.levels(actor),
    ]);
    const byKey = new Map(answer.cells.map((cell) => [`${cell.clusterId} ${cell.levelId}`, cell]));
    const familyLevels = levels.filter(({ forFamilies }) => forFamilies);
    const cells = clusters.flatMap((cluster) =>
      familyLevels.map((needLevel): CountedCell => {
        const cell = byKey.get(`${cluster.id} ${needLevel.id}`) ?? NOTHING;
        return { cluster, needLevel, ...cell, gap: gapOf(actor, [cluster.area.id], needLevel, cell, answer, when) };
      }),
    );
    const whole = familyLevels.map((needLevel) => {
      const ofLevel = cells.filter((cell) => cell.needLevel === needLevel);
      if (clusterId !== null) return ofLevel[0]!.gap;
      const held = answer.whole.find(({ levelId }) => levelId === needLevel.id) ?? NOTHING;
      const requiredHours = ofLevel.reduce((sum, cell) => sum + cell.requiredHours, 0);
      return gapOf(actor, areaIds, needLevel, { ...held, requiredHours }, answer, when);
    });
    const ids = new Set(clusters.map(({ id }) => id));
    const told = answer.cells.flatMap((cell) => (cell.told && ids.has(cell.clusterId) ? [cell.told] : []));
    return { scope, areaIds, cells, whole, levels, told, closeUpToPercent: roundTo(answer.threshold * 100, 2) };
  }
}

const NOTHING = { requiredHours: 0, heldHours: 0, heldHeads: 0 };

/* Of the whole partnership there are headcounts; of some areas, people are counted once over all of them. */
const WHOLE = `select need_level_id, heads, weekly_hours from held where location_id = current_partnership()`;
const WHOLE_OF_AREAS = `
    select p.requirement_set_id as need_level_id, count(distinct p.practitioner_id) as heads, coalesce(sum(p.weekly_hours), 0) as weekly_hours
      from capability_in_post_on(array['NEED_LEVEL'], $1::date, (select known_by($2::date))) p
      join cluster_area_on($1::date, (select known_by($2::date))) c on c.cluster_id = p.cluster_id and c.area_id = any($3)
     group by 1`;

const cellsAnd = (whole: string) => `
  with held as (
    select requirement_set_id as need_level_id, location_id, heads, weekly_hours
      from headcount_on(array['NEED_LEVEL'], null, array[current_partnership()], $1::date, (select known_by($2::date)))),
  demanded as (select * from demand_on($1::date, (select known_by($2::date)))),
  whole as (${whole})
  select json_build_object('fullTimeWeek', p.full_time_week, 'threshold', p.close_match_threshold,
           'whole', (select coalesce(json_agg(json_build_object(
                       'levelId', need_level_id, 'heldHours', weekly_hours, 'heldHeads', heads)), '[]') from whole),
           'cells', (
             select coalesce(json_agg(json_build_object(
                      'clusterId', coalesce(d.cluster_id, h.location_id), 'levelId', coalesce(d.need_level_id, h.need_level_id),
                      'requiredHours', coalesce(d.weekly_hours, 0), 'heldHours', coalesce(h.weekly_hours, 0), 'heldHeads', coalesce(h.heads, 0),
                      'told', case when d.cluster_id is not null then json_build_object('recordedOn', d.recorded_on, 'listedOn', d.listed_on) end)), '[]')
               from demanded d full join held h on h.location_id = d.cluster_id and h.need_level_id = d.need_level_id)) as answer
    from partnership p`;

const CELLS = cellsAnd(WHOLE);
const CELLS_OF_AREAS = cellsAnd(WHOLE_OF_AREAS);
