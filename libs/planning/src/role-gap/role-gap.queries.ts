import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, has, HIDDEN_IN_WORDS, plannedAreas, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, type ProficiencyLevel, proficiencyLevel, type Requirement } from '@app/frameworks';
import { roundTo } from '@app/kernel';
import { ROLE, ROLE_FUNCTION, type RoleOrFunction } from '@app/roles';
import { CountingBasis, ScopeQueries } from '../scope/index.js';
import type { ElementGap, RequiredAgainstHeldByRole, RolesShort } from './role-gap.model.js';

interface Counts {
  requiredHeads: number;
  heldHeads: number;
  requiredHours: number;
  heldHours: number;
}

interface RoleRow {
  roleOrFunction: RoleOrFunction;
  fullTimeWeek: number;
  levels: (Counts & { proficiencyLevel: ProficiencyLevel })[];
}

interface ElementRow extends Requirement {
  roleOrFunction: RoleOrFunction;
  requiredHeads: number;
  heldHeads: number;
}

/** What planning counts by role; a function that people carry is counted as one. */
@Injectable()
export class RoleGapQueries {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeQueries,
  ) {}

  /** P10, by role: each role of a cluster, proficiency level by proficiency level. */
  async byRole(actor: Actor, clusterId: string, when: AsAt): Promise<RequiredAgainstHeldByRole> {
    const { scope } = await this.scopes.of(actor, clusterId);
    const rows = await this.database.query<RoleRow>(actor, BY_ROLE, [when.on, when.knownAt, clusterId]);
    const roles = rows.map(({ roleOrFunction, levels, fullTimeWeek }) => ({
      roleOrFunction,
      proficiencyLevels: levels.map(({ requiredHeads, heldHeads, requiredHours, heldHours, ...level }) => ({
        ...level,
        heads: figureFor(actor, { numerator: heldHeads, base: requiredHeads }, when),
        fte: figureFor(
          actor,
          { numerator: roundTo(heldHours / fullTimeWeek, 2), base: roundTo(requiredHours / fullTimeWeek, 2) },
          when,
        ),
      })),
    }));
    return { ...when, scope, basis: 'BY_ROLE', roles };
  }

  /** P1: which roles lack any Common Core element at their required level. */
  async rolesShort(actor: Actor, when: AsAt): Promise<RolesShort> {
    const scope = await this.scopes.planned(actor);
    const answer = { ...when, scope, basis: CountingBasis.BY_ROLE };
    if (!has(actor, 'EXACT_FIGURES'))
      return { ...answer, hidden: true, gaps: [], nobodyInPost: [], inWords: HIDDEN_IN_WORDS };
    const areas = plannedAreas(actor);
    const rows = await (areas === null
      ? this.database.query<ElementRow>(actor, BY_ELEMENT, [when.on, when.knownAt])
      : this.database.query<ElementRow>(actor, BY_ELEMENT_IN_AREAS, [when.on, when.knownAt, areas]));
    const gaps = rows
      .filter(({ requiredHeads, heldHeads }) => heldHeads < requiredHeads)
      .map(({ requiredHeads, heldHeads, ...row }): ElementGap => ({
        ...row,
        heads: shownFigure({ numerator: heldHeads, base: requiredHeads }, when),
      }));
    const asked = (some: readonly Pick<ElementRow, 'roleOrFunction'>[]) =>
      new Map(some.map(({ roleOrFunction }) => [roleOrFunction.id, roleOrFunction]));
    const [all, short] = [asked(rows).size, asked(gaps).size];
    return {
      ...answer,
      hidden: false,
      gaps,
      nobodyInPost: [...asked(rows.filter(({ requiredHeads }) => requiredHeads === 0)).values()],
      inWords: rolesInWords(scope.inWords, { short, all }),
    };
  }
}

const rolesInWords = (place: string, { short, all }: { short: number; all: number }) =>
  all === 0
    ? `On that day no role or function in ${place} was asked for an element of the Common Core.`
    : `In ${place}, ${short} of ${all} roles and functions lack a Common Core element at the level they require.`;

/* Roles, then functions; a function has no sector, staff level or registration. */
const DUTY = `
  duty as materialized (
    select r.id, r.name, 1 as position, ${ROLE} as shown from role r
    union all
    select f.id, f.name, 2, ${ROLE_FUNCTION} from role_function f)`;

/* What each duty requires on the day: one row a duty and cell set (its proficiency levels, or its elements). */
const REQUIRED = (kind: string) => `
  known as materialized (select known_by($2::date) as at),
  cell as materialized (
    select duty_id, element_or_rank, competency_id, rank
      from known, requirement_cell
     where kind = '${kind}' and daterange(valid_from, valid_until) @> $1::date
       and known(recorded_at, voided_at, known.at)),
  required as materialized (select duty_id, element_or_rank, max(rank) as rank from cell group by 1, 2)`;

const BY_ROLE = `
  with ${DUTY}, ${REQUIRED('DUTY_RANK')},
  named as materialized (
    select a.duty_id, a.rank, string_agg(distinct r.name, ' / ') as name, string_agg(distinct r.description, ' / ') as description
      from cell a join competency_rank r on r.competency_id = a.competency_id and r.rank = a.rank group by 1, 2),
  counted as materialized (
    select kind, requirement_set_id as duty_id, element_or_rank, heads, weekly_hours as hours
      from headcount_on(array['DUTY', 'DUTY_RANK'], array[$3::uuid], array[current_partnership()], $1::date, (select known_by($2::date))))
  select (array_agg(d.shown))[1] as "roleOrFunction", (select full_time_week::float from partnership) as "fullTimeWeek",
         json_agg(json_build_object('proficiencyLevel', ${proficiencyLevel('n')},
           'requiredHeads', coalesce(p.heads, 0), 'requiredHours', coalesce(p.hours, 0),
           'heldHeads', coalesce(h.heads, 0), 'heldHours', coalesce(h.hours, 0)) order by q.rank) as levels
    from required q
    join duty d on d.id = q.duty_id
    join named n on n.duty_id = q.duty_id and n.rank = q.rank
    left join counted p on p.kind = 'DUTY' and p.duty_id = q.duty_id
    left join counted h on h.kind = 'DUTY_RANK' and h.duty_id = q.duty_id and h.element_or_rank = q.element_or_rank
   group by d.id, d.position, d.name order by d.position, d.name, d.id`;

/* Of the whole partnership there are headcounts; of some areas, people are counted once over all of them. */
const COUNTED = `
    select kind, requirement_set_id as duty_id, element_or_rank, heads
      from headcount_on(array['DUTY', 'DUTY_ELEMENT'], array[current_partnership()], array[current_partnership()], $1::date,
                        (select known_by($2::date)))`;
const COUNTED_IN_AREAS = `
    select p.kind, p.requirement_set_id as duty_id, p.element_or_rank, count(distinct p.practitioner_id) as heads
      from capability_in_post_on(array['DUTY', 'DUTY_ELEMENT'], $1::date, (select known_by($2::date))) p
      join cluster c on c.id = p.cluster_id and c.area_id = any($3)
     group by 1, 2, 3`;

const byElement = (counted: string) => `
  with ${DUTY}, ${REQUIRED('DUTY_ELEMENT')},
  element as materialized (
    select c.id, c.position, f.scale_id, ${COMPETENCY} as shown
      from competency c
      join framework_version v on v.id = c.version_id
      join framework f on f.id = v.framework_id and f.key = 'common-core'
     where c.id in (select element_or_rank::uuid from required)),
  counted as materialized (${counted})
  select d.shown as "roleOrFunction", e.id as "competencyId", q.rank, e.shown as competency, ${proficiencyLevel('l')} as required,
         coalesce(p.heads, 0)::int as "requiredHeads", coalesce(h.heads, 0)::int as "heldHeads"
    from required q
    join duty d on d.id = q.duty_id
    join element e on e.id = q.element_or_rank::uuid
    left join proficiency_level l on l.scale_id = e.scale_id and l.rank = q.rank
    left join counted p on p.kind = 'DUTY' and p.duty_id = q.duty_id
    left join counted h on h.kind = 'DUTY_ELEMENT' and h.duty_id = q.duty_id and h.element_or_rank = q.element_or_rank
   order by coalesce(p.heads, 0) - coalesce(h.heads, 0) desc, d.name, d.id, e.position, e.id`;

const BY_ELEMENT = byElement(COUNTED);
const BY_ELEMENT_IN_AREAS = byElement(COUNTED_IN_AREAS);
