import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { Competency } from './competency.model.js';
import { COMPETENCY, proficiencyLevel } from './competency.sql.js';
import type { ProficiencyLevel } from '../frameworks/index.js';

/** A competency at a rank, to be shown as its framework's scale shows it. */
export interface CompetencyAtRank {
  competencyId: Id;
  rank: number;
}

/** The level of a rank, as the scale of a competency shows it. */
export type LevelOf = (competencyId: Id, rank: number) => ProficiencyLevel;

@Injectable()
export class CompetencyQueries {
  constructor(private readonly database: Database) {}

  /** Those that exist, in order of id. */
  async byIds(tenant: Tenant, ids: readonly Id[]): Promise<Competency[]> {
    const { answer } = await this.database.one<{ answer: Competency[] }>(tenant, BY_IDS, [ids]);
    return answer;
  }

  /** One level for each, in the order asked; a rank that the scale does not have is named by its number. */
  async levels(tenant: Tenant, asked: readonly CompetencyAtRank[]): Promise<ProficiencyLevel[]> {
    const values = [asked.map(({ competencyId }) => competencyId), asked.map(({ rank }) => rank)];
    const { answer } = await this.database.one<{ answer: ProficiencyLevel[] }>(tenant, LEVELS, values);
    return answer;
  }

  /** Any level of these competencies, for whoever learns only later which ones to show. */
  async everyLevel(tenant: Tenant, competencyIds: readonly Id[]): Promise<LevelOf> {
    const rows = await this.database.query<{ key: string; level: ProficiencyLevel }>(tenant, EVERY_LEVEL, [
      competencyIds,
    ]);
    const levels = new Map(rows.map(({ key, level }) => [key, level]));
    return (competencyId, rank) =>
      levels.get(`${competencyId} ${rank}`) ?? { rank, name: `rank ${rank}`, description: '' };
  }
}

const BY_IDS = `
  select coalesce(json_agg(${COMPETENCY} order by c.id), '[]') as answer
    from competency c
   where c.id = any($1::uuid[])`;

const LEVELS = `
  select coalesce(json_agg(json_build_object(
           'rank', asked.rank, 'name', coalesce(l.name, 'rank ' || asked.rank), 'description', coalesce(l.description, ''))
           order by asked.at), '[]') as answer
    from unnest($1::uuid[], $2::int[]) with ordinality as asked(competency_id, rank, at)
    left join competency c on c.id = asked.competency_id
    left join framework_version v on v.id = c.version_id
    left join framework f on f.id = v.framework_id
    left join proficiency_level l on l.scale_id = f.scale_id and l.rank = asked.rank`;

const EVERY_LEVEL = `
  select c.id || ' ' || l.rank as key, ${proficiencyLevel('l')} as level
    from competency c
    join framework_version v on v.id = c.version_id
    join framework f on f.id = v.framework_id
    join proficiency_level l on l.scale_id = f.scale_id
   where c.id = any($1::uuid[])`;
