import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { roundTo } from '@app/kernel';
import { Cluster, Post, SiteCluster } from './people.entities.js';
import { Demand, Evidence, GridCell, LadderRung, NeedLevel, Partnership } from './standing.entities.js';

interface HeldRow {
  cluster: string;
  level: string;
  heads: string;
  hours: string;
}

/** The planner's question with entities: who meets each level today is counted from the evidence, and grouped by cluster. */
export async function gap(manager: EntityManager, on: string) {
  const [partnership] = await manager.find(Partnership);
  const clusters = await manager.find(Cluster, { order: { name: 'ASC', id: 'ASC' } });
  const levels = await manager.find(NeedLevel, { where: { forFamilies: true }, order: { position: 'ASC' } });
  const demands = await inForce(manager.createQueryBuilder(Demand, 'demand'), 'demand', on).getMany();
  const held = await heldByCluster(manager, on).getRawMany<HeldRow>();
  const week = Number(partnership!.fullTimeWeek);
  const threshold = Number(partnership!.closeMatchThreshold);
  const rows = [...clusters, { id: null, name: 'No cluster' }].map(({ id, name }) => ({
    cluster: { id: id ?? '00000000-0000-0000-0000-000000000000', name },
    needLevels: levels.map(({ id: level, key }) => {
      const demand = demands.find((one) => one.clusterId === id && one.needLevelId === level);
      const here = held.find((one) => one.cluster === id && one.level === level);
      const required = demand ? demand.families * Number(demand.weeklyHoursPerFamily) : 0;
      return {
        needLevel: { key },
        ...figures({ required, heads: Number(here?.heads ?? 0), hours: Number(here?.hours ?? 0) }, week, threshold),
      };
    }),
  }));
  return { closeUpToPercent: roundTo(threshold * 100, 2), clusters: rows };
}

function figures(
  { required, heads, hours }: Record<'required' | 'heads' | 'hours', number>,
  week: number,
  threshold: number,
) {
  const figure = (numerator: number, base: number) => ({ numerator, base, difference: roundTo(numerator - base, 2) });
  const share = required === 0 ? 0 : Math.max(0, required - hours) / required;
  return {
    heads: figure(heads, Math.ceil(roundTo(required / week, 6))),
    fte: figure(roundTo(hours / week, 2), roundTo(required / week, 2)),
    shortfallPercent: roundTo(share * 100, 1),
    close: share <= threshold,
  };
}

function inForce<Row extends object>(query: SelectQueryBuilder<Row>, row: string, on: string): SelectQueryBuilder<Row> {
  return query
    .andWhere(`${row}.voidedAt is null`)
    .andWhere(`${row}.validFrom <= :on and (${row}.validUntil is null or ${row}.validUntil > :on)`, { on });
}

/* Heads and hours of the posts of those who meet each level, by cluster. */
function heldByCluster(manager: EntityManager, on: string) {
  const query = manager
    .createQueryBuilder(Post, 'post')
    .select('place.clusterId', 'cluster')
    .addSelect('meets.level', 'level')
    .addSelect('count(distinct post.practitionerId)', 'heads')
    .addSelect('coalesce(sum(post.weeklyHours), 0)', 'hours')
    .innerJoin((meets) => meeting(meets, on), 'meets', 'meets.person = post.practitioner_id')
    .leftJoin(
      SiteCluster,
      'place',
      'place.siteId = post.siteId and place.schemeId in (select id from area_scheme where is_default)',
    )
    .groupBy('place.clusterId')
    .addGroupBy('meets.level');
  return inForce(query, 'post', on);
}

/* Per person and level, the essential cells met today; all of them must be. */
function meeting(subQuery: SelectQueryBuilder<object>, on: string) {
  const query = subQuery
    .select('evidence.practitionerId', 'person')
    .addSelect('cell.needLevelId', 'level')
    .from(Evidence, 'evidence')
    .innerJoin(
      LadderRung,
      'rung',
      'rung.kind = evidence.kind and rung.validFrom <= evidence.validFrom and (rung.validUntil is null or evidence.validFrom < rung.validUntil)',
    )
    .innerJoin(
      GridCell,
      'cell',
      'cell.competencyId = evidence.competencyId and cell.essential and cell.rank <= least(evidence.rank, rung.ceiling)',
    )
    .where(`not exists ${laterJudgementBelow(subQuery)}`)
    .groupBy('evidence.practitionerId')
    .addGroupBy('cell.needLevelId')
    .having(`count(distinct cell.competencyId) = ${cellsOfLevel(subQuery)}`);
  return inForce(inForce(query, 'evidence', on), 'cell', on);
}

const laterJudgementBelow = (query: SelectQueryBuilder<object>) =>
  query
    .subQuery()
    .select('1')
    .from(Evidence, 'later')
    .where('later.practitionerId = evidence.practitionerId and later.competencyId = evidence.competencyId')
    .andWhere(
      `later.kind in ('ASSESSMENT', 'OBSERVATION', 'SIGN_OFF') and later.voidedAt is null and later.validFrom <= :on`,
    )
    .andWhere('later.rank < least(evidence.rank, rung.ceiling)')
    .andWhere(
      `(later.validFrom, true, later.recordedAt, later.id) >
       (evidence.validFrom, evidence.kind in ('ASSESSMENT', 'OBSERVATION', 'SIGN_OFF'), evidence.recordedAt, evidence.id)`,
    )
    .getQuery();

const cellsOfLevel = (query: SelectQueryBuilder<object>) =>
  query
    .subQuery()
    .select('count(*)')
    .from(GridCell, 'asked')
    .where('asked.needLevelId = cell.needLevelId and asked.essential and asked.voidedAt is null')
    .andWhere('asked.validFrom <= :on and (asked.validUntil is null or asked.validUntil > :on)')
    .getQuery();
