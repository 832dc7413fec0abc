import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { IN_FRAMEWORK_ORDER, type ProficiencyLevel, proficiencyLevel } from '@app/frameworks';
import { connectionFrom } from '@app/graphql';
import { type Day, type Id, pageArgs, type Verbs, verbsOf } from '@app/kernel';
import { ROLE } from '@app/roles';
import { agencyOf, isNameKey, type NameKey, personInOrder } from '@app/workforce';
import { KnownUntilQueries, type Line } from '../rule/index.js';
import type { MyTeam, TeamLine, TeamMember } from './team.model.js';
import { type TeamCounts, teamInWords, teamLineInWords } from './team.rules.js';

interface Row extends Omit<TeamMember, 'met' | 'attention'> {
  key: NameKey;
  asked: number;
  met: number;
  attention: (Omit<Line, 'requiredName'> & Omit<TeamLine, 'inWords' | 'required'> & { required: ProficiencyLevel })[];
}

interface Counted extends TeamCounts {
  people: Row[];
  managedToday: Id[];
  /** The last day on which who leads a team of theirs changes, as recorded so far; null is none. */
  ledUntil: Day | null;
}

@Injectable()
export class TeamQueries {
  constructor(
    private readonly database: Database,
    private readonly known: KnownUntilQueries,
  ) {}

  /** M2: the people whom this manager managed that day and still manages, each with what is met, lapsing and lapsed. */
  async myTeam(
    actor: Actor,
    managerId: string,
    asAt: AsAt,
    page: { first?: number | null; after?: string | null },
  ): Promise<MyTeam> {
    const { first, after } = pageArgs(page, isNameKey);
    const [family, given, id] = after ?? [null, null, null];
    const values = [managerId, asAt.on, asAt.knownAt, actor.today, family, given, id, first + 1];
    const { answer } = await this.database.one<{ answer: Counted }>(actor, TEAM, values);
    const { people, managedToday, ledUntil, ...counts } = answer;
    const { edges, pageInfo } = connectionFrom(people, { first, after }, ({ key }) => key);
    const verbs = verbsOf(asAt.on, actor.today);
    const members = edges.map(({ node, cursor }) => ({ node: member(node, asAt, verbs), cursor }));
    const known = await this.known.of(actor, managedToday, asAt);
    return {
      ...asAt,
      knownUntil: known && ledUntil && ledUntil > known ? ledUntil : known,
      ...counts,
      inWords: teamInWords(counts, asAt.on, verbs),
      people: { edges: members, pageInfo },
    };
  }
}

function member(row: Row, asAt: AsAt, verbs: Verbs): TeamMember {
  const { practitioner, role, employer, asked, met, lapsed, lapsing, attention } = row;
  const lines = attention.map((line) => ({
    ...line,
    inWords: teamLineInWords({ ...line, requiredName: line.required.name }, verbs),
  }));
  const figure = shownFigure({ numerator: met, base: asked }, asAt);
  return { practitioner, role, employer, met: figure, lapsed, lapsing, attention: lines };
}

/* Whom somebody manages today ($4) bounds what they see of any day: a move changes it the same day. */
const TEAM = `
  with known as materialized (select known_by($3::date) as at),
  setting as materialized (select lapse_window as soon from partnership),
  today as materialized (select practitioner_id as id from managed_by($1, $4::date, 'infinity')),
  team as materialized (
    select m.practitioner_id as id from known, managed_by($1, $2::date, known.at) m
     where person_of(m.practitioner_id, 'infinity') in (select id from today)),
  line as materialized (
    select s.*, lapses_soon(s.met_until, $2::date, setting.soon) as lapsing
      from known, setting, (select coalesce(array_agg(id), '{}') as ids from team) everybody,
           standing_summary(everybody.ids, $2::date, known.at) s),
  counted as materialized (
    select practitioner_id, count(*) as asked, count(*) filter (where state = 'MET') as met,
           count(*) filter (where state = 'LAPSED') as lapsed, count(*) filter (where lapsing) as lapsing
      from line group by 1),
  page as materialized (
    select t.id, person_name(i.given_name, i.family_name) as name, k.family, k.given
      from team t
      left join identity i on i.practitioner_id = t.id
     cross join lateral (select ${personInOrder('i')}) k(family, given)
     where $5::text is null or (k.family, k.given, t.id) > ($5, $6, $7::uuid)
     order by k.family, k.given, t.id limit $8),
  attention as (
    select l.practitioner_id, json_agg(json_build_object(
             'competencyId', l.competency_id, 'rank', l.required, 'required', ${proficiencyLevel('q')},
             'heldName', h.name, 'state', l.state,
             'decider', case when e.id is not null then json_build_object('kind', e.kind, 'from', e.valid_from) end, 'lapsedOn', l.lapsed_on, 'lapsing', l.lapsing, 'lastDay', l.met_until - 1)
             order by l.state <> 'LAPSED', not l.lapsing, ${IN_FRAMEWORK_ORDER}) as lines
      from line l
      join page on page.id = l.practitioner_id
      join competency c on c.id = l.competency_id
      join competency_rank q on q.competency_id = l.competency_id and q.rank = l.required
      left join competency_rank h on h.competency_id = l.competency_id and h.rank = l.held
      left join evidence e on e.id = l.evidence_id
     where l.state <> 'MET' or l.lapsing
     group by 1)
  select json_build_object(
    'soonDays', (select soon from setting),
    'size', (select count(*) from team),
    'managedToday', (select coalesce(json_agg(id), '[]') from today),
    'ledUntil', (select max(c.valid_from) from team_leader_change c
                  where c.voided_at is null and (c.leader_id = $1 or c.team_id in (
                    select t.team_id from team_leader_on($4::date, 'infinity') t where t.leader_id = $1))),
    'withLapsed', (select count(*) from counted where lapsed > 0),
    'withLapsing', (select count(*) from counted where lapsing > 0),
    'people', coalesce((
      select json_agg(json_build_object(
               'key', json_build_array(p.family, p.given, p.id), 'practitioner', json_build_object('id', p.id, 'name', p.name),
               'role', m.role, 'employer', m.employer, 'asked', coalesce(n.asked, 0), 'met', coalesce(n.met, 0),
               'lapsed', coalesce(n.lapsed, 0), 'lapsing', coalesce(n.lapsing, 0), 'attention', coalesce(a.lines, '[]'))
             order by p.family, p.given, p.id)
        from page p
        left join counted n on n.practitioner_id = p.id
        left join attention a on a.practitioner_id = p.id
        left join lateral (
          select ${ROLE} as role, ${agencyOf('g')} as employer
            from known, main_post(p.id, $2::date, known.at) main join post o on o.id = main.post_id
            join role r on r.id = o.role_id join agency g on g.id = o.employer_id) m on true), '[]')) as answer`;
