import { Injectable } from '@nestjs/common';
import type { AsAt } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Day } from '@app/kernel';

export type StandingState = 'met' | 'to confirm' | 'lapsed' | 'below' | 'self-rated only' | 'none';

/** One person against one requirement on a day. */
export interface Standing {
  practitionerId: string;
  competencyId: string;
  required: number;
  /** 0 is none. */
  held: number;
  state: StandingState;
  kind: string | null;
  /** The first day without it; null is for good. */
  heldUntil: Day | null;
  lapsedOn: Day | null;
}

export interface Cell {
  competencyId: string;
  rank: number;
}

export interface Ceiling {
  kind: string;
  ceiling: number;
}

@Injectable()
export class StandingQueries {
  constructor(private readonly database: Database) {}

  /** Each of these people against each of these requirements, ordered by person and competency. */
  against(tenant: Tenant, people: string[], cells: Cell[], { on, knownAt }: AsAt): Promise<Standing[]> {
    const competencies = cells.map(({ competencyId }) => competencyId);
    const ranks = cells.map(({ rank }) => rank);
    return this.database.query(tenant, AGAINST, [people, competencies, ranks, on, knownAt]);
  }

  /** The evidence ladder in force on a day. */
  ladder(tenant: Tenant, on: Day): Promise<Ceiling[]> {
    return this.database.query(tenant, LADDER, [on]);
  }

  /** The name of each rank of these competencies, on their framework's own scale. */
  async rankNames(tenant: Tenant, competencyIds: string[]): Promise<(competencyId: string, rank: number) => string> {
    const rows = await this.database.query<{ key: string; name: string }>(tenant, RANK_NAMES, [competencyIds]);
    const names = new Map(rows.map(({ key, name }) => [key, name]));
    return (competencyId, rank) => names.get(`${competencyId} ${rank}`) ?? `rank ${rank}`;
  }
}

const AGAINST = `
  select practitioner_id as "practitionerId", competency_id as "competencyId", required, held, state, kind,
         held_until::text as "heldUntil", lapsed_on::text as "lapsedOn"
    from standing_by_requirement($1::uuid[], $2::uuid[], $3::smallint[], $4::date, (select known_by($5::date)))
   order by practitioner_id, competency_id, required`;

const LADDER = `
  select kind, ceiling from ladder_rung where daterange(valid_from, valid_until) @> $1::date order by ceiling, kind`;

const RANK_NAMES = `
  select competency_id || ' ' || rank as key, name from competency_rank where competency_id = any($1)`;
