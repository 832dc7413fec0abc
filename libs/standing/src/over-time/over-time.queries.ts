import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from '@app/frameworks';
import { EVIDENCE, EVIDENCE_NAMED } from '../evidence/index.js';
import type { StandingOverTime } from './over-time.model.js';

const YEARS_PAST = 3;
const YEARS_TO_COME = 2;
const PIECES_SHOWN = 50;

@Injectable()
export class OverTimeQueries {
  constructor(private readonly database: Database) {}

  /** What whoever asks held, holds and will hold by what is on record, of each competency that is asked of them today. */
  async ofMine(actor: Actor): Promise<StandingOverTime> {
    const values = [ownPractitioner(actor), actor.today];
    return (await this.database.one<{ answer: StandingOverTime }>(actor, OVER_TIME, values)).answer;
  }
}

const OVER_TIME = `
  with span as materialized (
    select first, last, daterange(first, last, '[]') as days
      from (select ($2::date - interval '${YEARS_PAST} years')::date as first,
                   ($2::date + interval '${YEARS_TO_COME} years')::date as last) s),
  asked as materialized (select * from standing_summary(array[$1::uuid], $2::date, 'infinity')),
  period as materialized (
    select l.competency_id, l.line_id, s.rank, unnest(range_agg(daterange(s.valid_from, s.valid_until))) as days
      from asked a
      join leaf_line l on l.competency_id = a.competency_id
      join standing_period s on s.line_id = l.line_id and s.practitioner_id = $1
     group by 1, 2, 3),
  unbroken as (
    select competency_id, unnest(range_agg(days)) as days from period group by 1),
  proof as materialized (
    select p.competency_id, p.evidence_id, row_number() over (partition by p.competency_id order by p.valid_from desc, p.evidence_id desc) as nth
      from span, (select array_agg(competency_id) as ids from asked) a, standing_proof($1::uuid, a.ids, 'infinity') p
     where p.voided_at is null and span.days @> p.valid_from)
  select json_build_object('on', $2::date, 'from', first, 'lastDay', last, 'lines', coalesce((
    select json_agg(json_build_object(
             'competencyId', a.competency_id, 'rank', a.required, 'competency', ${COMPETENCY},
             'required', ${proficiencyLevel('q')}, 'held', ${proficiencyLevel('h')}, 'state', a.state,
             'metThrough', a.met_until - 1, 'lapsedOn', a.lapsed_on,
             'lapsesSoon', a.state = 'MET' and lapses_soon(a.met_until, $2::date, (select lapse_window from partnership)),
             'heldSince', (select lower(u.days) from unbroken u where u.competency_id = a.competency_id and u.days @> first and lower(u.days) < first),
             'periods', (select coalesce(json_agg(json_build_object(
                                  'held', ${proficiencyLevel('r')}, 'from', lower(p.days), 'lastDay', upper(p.days) - 1) order by p.days), '[]')
                           from period p join competency_rank r on r.competency_id = a.competency_id and r.rank = p.rank
                          where p.competency_id = a.competency_id and p.days && span.days),
             'evidence', (select coalesce(json_agg(shown order by from_day, id), '[]') from (
                            select e.id, e.valid_from as from_day, ${EVIDENCE} as shown
                              from proof f join evidence e on e.id = f.evidence_id ${EVIDENCE_NAMED}
                             where f.competency_id = a.competency_id and f.nth <= ${PIECES_SHOWN}) piece))
             order by a.state = 'MET', case when a.state = 'MET' then a.met_until end, ${IN_FRAMEWORK_ORDER})
      from asked a
      join competency c on c.id = a.competency_id
      join competency_rank q on q.competency_id = a.competency_id and q.rank = a.required
      left join competency_rank h on h.competency_id = a.competency_id and h.rank = a.held), '[]')) as answer
    from span`;
