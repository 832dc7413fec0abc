import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, hiddenInWords, plannedAreas, seesExactly, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, type ProficiencyLevel, proficiencyLevel, type Requirement } from '@app/frameworks';
import { roundTo, type Verbs, verbsOf } from '@app/kernel';
import { ROLE, ROLE_FUNCTION, type RoleOrFunction } from '@app/roles';
import { CountedBy, ScopeQueries } from '../scope/index.js';
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
    const { scope, areaIds } = await this.scopes.of(actor, clusterId, when);
    const rows = await this.database.query<RoleRow>(actor, BY_ROLE, [when.on, when.knownAt, clusterId]);
    const roles = rows.map(({ roleOrFunction, levels, fullTimeWeek }) => ({
      roleOrFunction,
      proficiencyLevels: levels.map(({ requiredHeads, heldHeads, requiredHours, heldHours, ...level }) => ({
        ...level,
        heads: figureFor(actor, areaIds, { numerator: heldHeads, base: requiredHeads }, when),
        fte: figureFor(
          actor,
          areaIds,
          { numerator: roundTo(heldHours / fullTimeWeek, 2), base: roundTo(requiredHours / fullTimeWeek, 2) },
          when,
        ),
      })),
    }));
    return { ...when, scope, countedBy: 'ROLE', roles };
  }

  /** P1: which roles lack any Common Core element at their required level. */
  async rolesShort(actor: Actor, when: AsAt): Promise<RolesShort> {
    const scope = await this.scopes.planned(actor);
    const answer = { ...when, scope, countedBy: CountedBy.ROLE };
    const areas = plannedAreas(actor);
    if (!seesExactly(actor, areas))
      return { ...answer, hidden: true, gaps: [], nobodyInPost: [], inWords: hiddenInWords() };
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
      inWords: rolesInWords(scope.inWords, { short, all }, verbsOf(when.on, actor.today)),
    };
  }
}

const rolesInWords = (place: string, { short, all }: { short: number; all: number }, { lack, is }: Verbs) =>
  all === 0
    ? `On that day no role or function in ${place} ${is} asked for an element of the Common Core.`
    : `In ${place}, ${short} of ${all} roles and functions ${lack} a Common Core element at the level they require.`;

/* Roles, then functions; a function has no sector, staff level or registration. */
const DUTY = `
  duty as materialized (
    select r.id, r.name, 1 as position, ${ROLE} as shown from role r
    union all
    select f.id, f.name, 2, ${ROLE_FUNCTION} from role_function f)`;

/* What each duty requires on the day: one row a duty, its proficiency level or element, and competency. */
const REQUIRED = (kind: string) => `
  known as materialized (select known_by($2::date) as at),
  cell as materialized (
    select a.duty_id, a.element_or_rank, a.competency_id, a.rank
      from known, requirements_on(array['${kind}'], $1::date, known.at) a)`;

/* One row a duty, so that a plan which takes it for few rows costs little: PostgreSQL misjudges what is required by hundreds. */
const countedByDuty = (rows: string) => `
  counted as materialized (
    select duty_id, max(heads) filter (where kind = 'DUTY') as heads, max(weekly_hours) filter (where kind = 'DUTY') as hours,
           coalesce(json_object_agg(element_or_rank, json_build_object('heads', heads, 'hours', weekly_hours))
                    filter (where kind <> 'DUTY'), '{}') as held
      from (${rows}) c group by 1)`;

const BY_ROLE = `
  with ${DUTY}, ${REQUIRED('DUTY_RANK')},
  required as materialized (
    select c.duty_id, c.rank, string_agg(distinct r.name, ' / ') as name, string_agg(distinct r.description, ' / ') as description
      from cell c join competency_rank r on r.competency_id = c.competency_id and r.rank = c.rank group by 1, 2),
  ${countedByDuty(`
    select kind, requirement_set_id as duty_id, element_or_rank, heads, weekly_hours
      from headcount_on(array['DUTY', 'DUTY_RANK'], array[$3::uuid], array[current_partnership()], $1::date, (select known_by($2::date)))`)}
  select (array_agg(d.shown))[1] as "roleOrFunction", (select full_time_week::float from partnership) as "fullTimeWeek",
         json_agg(json_build_object('proficiencyLevel', ${proficiencyLevel('q')},
           'requiredHeads', coalesce(c.heads, 0), 'requiredHours', coalesce(c.hours, 0),
           'heldHeads', coalesce((c.held #>> array[q.rank::text, 'heads'])::int, 0),
           'heldHours', coalesce((c.held #>> array[q.rank::text, 'hours'])::numeric, 0)) order by q.rank) as levels
    from required q
    join duty d on d.id = q.duty_id
    left join counted c on c.duty_id = q.duty_id
   group by d.id, d.position, d.name order by d.position, d.name, d.id`;

/* Of the whole partnership there are headcounts; of some areas, people are counted once over all of them. */
const HEADCOUNTS = `
    select kind, requirement_set_id as duty_id, element_or_rank, heads, weekly_hours
      from headcount_on(array['DUTY', 'DUTY_ELEMENT'], array[current_partnership()], array[current_partnership()], $1::date,
                        (select known_by($2::date)))`;
const HEADCOUNTS_IN_AREAS = `
    select p.kind, p.requirement_set_id as duty_id, p.element_or_rank, count(distinct p.practitioner_id) as heads,
           sum(p.weekly_hours) as weekly_hours
      from capability_in_post_on(array['DUTY', 'DUTY_ELEMENT'], $1::date, (select known_by($2::date))) p
      join cluster_area_on($1::date, (select known_by($2::date))) c on c.cluster_id = p.cluster_id and c.area_id = any($3)
     group by 1, 2, 3`;

const byElement = (headcounts: string) => `
  with ${DUTY}, ${REQUIRED('DUTY_ELEMENT')},
  required as materialized (select duty_id, element_or_rank, max(rank) as rank from cell group by 1, 2),
  element as materialized (
    select c.id, c.position, f.scale_id, ${COMPETENCY} as shown
      from competency c
      join framework_version v on v.id = c.version_id
      join framework f on f.id = v.framework_id and f.key = 'common-core'
     where c.id in (select element_or_rank::uuid from required)),
  ${countedByDuty(headcounts)},
  compared as materialized (
    select d.shown as duty, d.name, d.id, q.element_or_rank::uuid as element_id, q.rank, coalesce(c.heads, 0)::int as required_heads,
           coalesce((c.held #>> array[q.element_or_rank, 'heads'])::int, 0) as held_heads
      from required q join duty d on d.id = q.duty_id left join counted c on c.duty_id = q.duty_id)
  select d.duty as "roleOrFunction", e.id as "competencyId", d.rank, e.shown as competency, ${proficiencyLevel('l')} as required,
         d.required_heads as "requiredHeads", d.held_heads as "heldHeads"
    from compared d
    join element e on e.id = d.element_id
    join proficiency_level l on l.scale_id = e.scale_id and l.rank = d.rank
   order by d.required_heads - d.held_heads desc, d.name, d.id, e.position, e.id`;

const BY_ELEMENT = byElement(HEADCOUNTS);
const BY_ELEMENT_IN_AREAS = byElement(HEADCOUNTS_IN_AREAS);
