import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { Competency } from './competency.model.js';
import { COMPETENCIES, COMPETENCY } from './competency.sql.js';

/** A competency at a rank, to be named as its framework's scale names it. */
export interface Rung {
  competencyId: Id;
  rank: number;
}

@Injectable()
export class CompetencyQueries {
  constructor(private readonly database: Database) {}

  /** Those that exist, in order of id. */
  async byIds(tenant: Tenant, ids: readonly Id[]): Promise<Competency[]> {
    const { answer } = await this.database.one<{ answer: Competency[] }>(tenant, BY_IDS, [ids]);
    return answer;
  }

  /** One name for each rung, in the order asked; null where the scale has no such rank. */
  async levelNames(tenant: Tenant, rungs: readonly Rung[]): Promise<(string | null)[]> {
    const values = [rungs.map(({ competencyId }) => competencyId), rungs.map(({ rank }) => rank)];
    const { answer } = await this.database.one<{ answer: (string | null)[] }>(tenant, LEVEL_NAMES, values);
    return answer;
  }
}

const BY_IDS = `
  select coalesce(json_agg(${COMPETENCY} order by c.id), '[]') as answer
    from ${COMPETENCIES}
   where c.id = any($1::uuid[])`;

const LEVEL_NAMES = `
  select coalesce(json_agg(l.name order by asked.at), '[]') as answer
    from unnest($1::uuid[], $2::int[]) with ordinality as asked(competency_id, rank, at)
    left join competency c on c.id = asked.competency_id
    left join framework_version v on v.id = c.version_id
    left join framework f on f.id = v.framework_id
    left join proficiency_level l on l.scale_id = f.scale_id and l.rank = asked.rank`;
