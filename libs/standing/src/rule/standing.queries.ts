import { Injectable } from '@nestjs/common';
import type { AsAt } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from '@app/frameworks';
import type { Day, Id, Verbs } from '@app/kernel';
import type { EvidenceKind } from '../evidence/index.js';
import type { Reader } from './proof.rules.js';
import type { StandingState } from './standing-state.js';
import type { UnmetRequirement } from './unmet-requirement.model.js';
import { unmetInWords } from './unmet.rules.js';

/** One person against one requirement on a day. */
export interface Standing {
  practitionerId: string;
  competencyId: string;
  required: number;
  /** 0 is none. */
  held: number;
  state: StandingState;
  kind: EvidenceKind | null;
  /** The first day without it; null is for good. */
  heldUntil: Day | null;
  lapsedOn: Day | null;
}

type Brought = Required<Pick<UnmetRequirement, 'competency' | 'required' | 'held'>>;

export interface Cell {
  competencyId: string;
  rank: number;
}

export interface Ceiling {
  kind: EvidenceKind;
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

  /** One person against all that is asked of them, in the order of the framework. */
  ofPerson(tenant: Tenant, practitionerId: Id, { on, knownAt }: AsAt): Promise<Standing[]> {
    return this.database.query(tenant, OF_PERSON, [practitionerId, on, knownAt]);
  }

  /** These requirements that are not met, in the order given, with what is asked and held as the API shows it. */
  async unmet(tenant: Tenant, gaps: Standing[], reader: Reader, verbs: Verbs): Promise<UnmetRequirement[]> {
    const column = <K extends keyof Standing>(name: K) => gaps.map((gap) => gap[name]);
    const values = [column('competencyId'), column('required'), column('held')];
    const { answer } = await this.database.one<{ answer: Brought[] }>(tenant, UNMET, values);
    return gaps.map(({ competencyId, required: rank, state, lapsedOn }, at) => {
      const { competency, required, held } = answer[at]!;
      const names = { competencyName: competency.name, requiredName: required.name, heldName: held?.name ?? null };
      const inWords = unmetInWords({ ...names, state, lapsedOn }, reader, verbs);
      return { competencyId, rank, competency, required, held, state, inWords };
    });
  }

  /** The evidence ladder in force on a day. */
  ladder(tenant: Tenant, on: Day): Promise<Ceiling[]> {
    return this.database.query(tenant, LADDER, [on]);
  }
}

const STANDING = `
  s.practitioner_id as "practitionerId", s.competency_id as "competencyId", s.required, s.held, s.state, s.kind,
  s.held_until::text as "heldUntil", s.lapsed_on::text as "lapsedOn"`;

const AGAINST = `
  select ${STANDING}
    from standing_by_requirement($1::uuid[], $2::uuid[], $3::smallint[], $4::date, (select known_by($5::date))) s
   order by practitioner_id, competency_id, required`;

const OF_PERSON = `
  with known as materialized (select known_by($3::date) as at),
  asked as materialized (select * from requirements_of(array[$1::uuid], $2::date, (select at from known))),
  competencies as (select coalesce(array_agg(competency_id), '{}') as ids, coalesce(array_agg(rank), '{}') as ranks from asked)
  select ${STANDING}
    from known, competencies, standing_by_requirement(array[$1::uuid], ids, ranks, $2::date, at) s
    join asked a on a.competency_id = s.competency_id and a.rank = s.required
    join competency c on c.id = s.competency_id
   order by ${IN_FRAMEWORK_ORDER}`;

const UNMET = `
  select coalesce(json_agg(json_build_object(
           'competency', ${COMPETENCY}, 'required', ${proficiencyLevel('q')}, 'held', ${proficiencyLevel('h')})
           order by gap.at), '[]') as answer
    from unnest($1::uuid[], $2::smallint[], $3::smallint[]) with ordinality as gap(competency_id, required, held, at)
    join competency c on c.id = gap.competency_id
    join competency_rank q on q.competency_id = gap.competency_id and q.rank = gap.required
    left join competency_rank h on h.competency_id = gap.competency_id and h.rank = gap.held`;

const LADDER = `
  select kind, ceiling from ladder_rung where daterange(valid_from, valid_until) @> $1::date order by ceiling, kind`;
