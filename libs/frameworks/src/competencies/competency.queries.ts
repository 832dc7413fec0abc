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

  /** One level for each, in the order asked; each is on the scale, or nobody could have asked for it. */
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
    return (competencyId, rank) => levels.get(`${competencyId} ${rank}`)!;
  }
}

const BY_IDS = `
  select coalesce(json_agg(${COMPETENCY} order by c.id), '[]') as answer
    from competency c
   where c.id = any($1::uuid[])`;

const LEVELS = `
  select coalesce(json_agg(${proficiencyLevel('l')} order by asked.at), '[]') as answer
    from unnest($1::uuid[], $2::int[]) with ordinality as asked(competency_id, rank, at)
    join competency_rank l on l.competency_id = asked.competency_id and l.rank = asked.rank`;

const EVERY_LEVEL = `
  select competency_id || ' ' || rank as key, ${proficiencyLevel('l')} as level
    from competency_rank l where competency_id = any($1::uuid[])`;
