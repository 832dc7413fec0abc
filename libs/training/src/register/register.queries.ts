import { Injectable } from '@nestjs/common';
import { type Actor, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from '@app/frameworks';
import { type Day, isId } from '@app/kernel';
import { ROLE } from '@app/roles';
import type { EvidenceKind } from '@app/standing';
import { agencyOf, ifAny, personInOrder, siteOf, teamOf } from '@app/workforce';
import { Engagements, HAS_BEGUN, isTrainedBy, type Session, SESSION, SESSION_TABLES } from '../sessions/index.js';
import { sessionNotFound } from '../sessions/index.js';
import type { MixRule } from './joint.rules.js';
import type { Register, ReleasedElsewhere, ReleasedPlace } from './register.model.js';
import type { AssessedCompetency } from './register-result.model.js';
import type { Disagreement, LatestChange, LiveMark, VoidedMark } from './register.rules.js';
import { type RollEntry, told } from './roll.rules.js';

interface Row {
  session: Session;
  version: number;
  closesOn: Day;
  hasClosed: boolean;
  rule: MixRule;
  assesses: AssessedCompetency[];
  entries: RollEntry[];
  released: ReleasedPlace[];
  releasedElsewhere: ReleasedElsewhere[];
}

/** What saving a register needs to know of the session. */
export interface RegisterContext {
  heldOn: Day;
  hasBegun: boolean;
  /** The last day on which it is kept without a reason. */
  closesOn: Day;
  hasClosed: boolean;
  minutes: number;
  version: number;
  refresherMonths: number | null;
  minAttended: number;
  teaches: { competencyId: string; rank: number; kind: EvidenceKind }[];
  roll: string[];
  marks: LiveMark[];
  voided: VoidedMark[];
  /** People who train it. */
  trainers: string[];
}

@Injectable()
export class RegisterQueries {
  constructor(
    private readonly database: Database,
    private readonly engagements: Engagements,
  ) {}

  /** T2 and T3: the register of one of my sessions. */
  async register(actor: Actor, sessionId: string): Promise<Register> {
    if (!isId(sessionId)) throw sessionNotFound();
    const [row] = await this.database.query<{ answer: Row }>(actor, REGISTER, [sessionId, actor.practitionerId]);
    if (!row) throw sessionNotFound();
    return described(row.answer);
  }

  /**
   * Locks these people and the register of one of my sessions until the transaction ends, then reads it as it is now. Sessions of the
   * same hours on which they have a place are locked with it: a mark may release it.
   */
  async lock(actor: Actor, sessionId: string, people: string[]): Promise<RegisterContext> {
    await this.engagements.lockPeople(actor, people);
    const locked = await this.database.query<{ isMine: boolean }>(actor, LOCK, [
      sessionId,
      actor.practitionerId,
      people,
    ]);
    if (!locked.some(({ isMine }) => isMine)) throw sessionNotFound();
    const { answer } = await this.database.one<{ answer: RegisterContext }>(actor, CONTEXT, [sessionId]);
    return answer;
  }

  /** Whoever has a mark on the register of a session now. */
  async marked(actor: Actor, sessionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(actor, MARKED, [sessionId]);
    return rows.map(({ id }) => id);
  }

  /** The same, each with who made the change that it disagrees with, and when. */
  async withChanges(actor: Actor, sessionId: string, conflicts: Disagreement[]) {
    const people = conflicts.map(({ practitionerId }) => practitionerId);
    const rows = await this.database.query<LatestChange & { practitionerId: string }>(actor, LATEST_CHANGES, [
      sessionId,
      people,
      actor.accountId,
    ]);
    const byPerson = new Map(rows.map(({ practitionerId, ...changed }) => [practitionerId, changed]));
    return conflicts.map((one) => ({ ...one, changed: byPerson.get(one.practitionerId)! }));
  }
}

function described({ rule, entries: roll, ...register }: Row): Register {
  const { session } = register;
  const { entries, joint } = told(roll, session.minutes, rule);
  const counts = { numerator: entries.filter(({ mark }) => mark?.contentCredit).length, base: entries.length };
  const attended = shownFigure(counts, { on: session.heldOn, knownAt: null });
  return { ...register, attended, entries, joint };
}

/* The mix rule in force on the day of session s, for module version v. */
const RULE = `
  (select json_build_object('minAgencies', r.min_agencies, 'minProfessions', r.min_professions, 'largestShare', r.largest_share,
                            'mustInclude', r.must_include, 'minAttended', r.min_attended)
     from mix_rule_on(v.id, s.held_on) r)`;

/* What the module version v assesses in session s, each with all that its assessment can show. */
const ASSESSES = `
  (select coalesce(json_agg(json_build_object('competency', ${COMPETENCY}, 'levels', (
             select json_agg(${proficiencyLevel('l')} order by l.rank) from competency_rank l
              where l.competency_id = t.competency_id and l.rank <= t.rank), 'passesAt', ${proficiencyLevel('top')}) order by ${IN_FRAMEWORK_ORDER}), '[]')
     from taught_on(v.id, s.held_on) t join competency c on c.id = t.competency_id
     join competency_rank top on top.competency_id = t.competency_id and top.rank = t.rank
    where t.evidence_kind = 'ASSESSMENT')`;

/* What entry e of session s showed. */
const RESULTS = `
  (select coalesce(json_agg(json_build_object('evidenceId', ev.id, 'competency', ${COMPETENCY}, 'shown', ${proficiencyLevel('l')},
                                              'recordedAt', q.recorded_at) order by ${IN_FRAMEWORK_ORDER}), '[]')
     from assessment_result q
     join evidence ev on ev.source_id = q.id and ev.voided_at is null
     join competency c on c.id = q.competency_id
     left join competency_rank l on l.competency_id = q.competency_id and l.rank = q.rank
    where q.session_id = s.id and q.practitioner_id = e.practitioner_id and q.voided_at is null)`;

/* Until when the register of session s is kept without a reason. */
const CLOSING = `
  'closesOn', register_closes_on(s.held_on), 'hasClosed', partnership_today() > register_closes_on(s.held_on)`;

/* Who is on the roll of session s, and whether somebody else there is found by the whole of their name, in whatever order and with whatever signs. */
const ROLL = `
  (select practitioner_id, bool_or(is_shared) as has_namesake
     from (select r.practitioner_id, n.beginning is not null and count(*) over (partition by n.beginning) > 1 as is_shared
             from (select practitioner_id from booking b where b.session_id = s.id and b.voided_at is null
                   union select practitioner_id from attendance_mark w where w.session_id = s.id and w.voided_at is null) r
             left join name_beginning n on n.practitioner_id = r.practitioner_id) called
    group by 1)`;

const REGISTER = `
  select json_build_object('session', ${SESSION}, 'version', s.register_version, ${CLOSING},
    'rule', ${RULE}, 'assesses', ${ASSESSES},
    'entries', coalesce((
      select json_agg(json_build_object('sessionId', s.id, 'asOf', s.register_version,
               'practitioner', json_build_object('id', e.practitioner_id, 'name', person_name(i.given_name, i.family_name)),
               'walkIn', coalesce(a.walk_in, false),
               'wasMarked', a.id is not null or exists (
                 select from attendance_mark h
                  where h.session_id = s.id and h.practitioner_id = e.practitioner_id and h.voided_at is not null),
               'employer', main.employer, 'isNew', came.is_new, 'team', main.team, 'site', main.site,
               'staffNumberEnd', case when e.has_namesake then staff_number_end(e.practitioner_id) end, 'results', ${RESULTS},
               'mark', case when a.id is not null then json_build_object(
                 'id', a.id, 'state', a.state, 'minutes', a.minutes, 'reason', a.reason,
                 'markedAt', coalesce(a.marked_at, a.recorded_at), 'recordedAt', a.recorded_at,
                 'employer', ${ifAny('ag', agencyOf)}, 'role', ${ifAny('r', () => ROLE)},
                 'profession', ${ifAny('p', () => `json_build_object('id', p.id, 'key', p.key, 'name', p.name)`)},
                 'staffLevel', a.staff_level, 'site', ${ifAny('ps', siteOf)},
                 'isTrainer', ${isTrainedBy('a.practitioner_id')}) end)
             order by ${personInOrder('i')}, e.practitioner_id)
        from ${ROLL} e
        left join identity i on i.practitioner_id = e.practitioner_id
        left join attendance_mark a on a.session_id = s.id and a.practitioner_id = e.practitioner_id and a.voided_at is null
        left join agency ag on ag.id = a.employer_id
        left join role r on r.id = a.role_id
        left join profession p on p.id = a.profession_id
        left join post po on po.id = a.post_id
        left join site ps on ps.id = po.site_id
        left join lateral (
          select ${agencyOf('g')} as employer, ${ifAny('wt', teamOf)} as team, ${ifAny('ws', siteOf)} as site
            from main_post(e.practitioner_id, s.held_on, 'infinity') n
            join post w on w.id = n.post_id
            join agency g on g.id = w.employer_id
            left join team wt on wt.id = w.team_id and e.has_namesake
            left join site ws on ws.id = w.site_id and e.has_namesake) main on true
        cross join lateral (select new_on_register(s.id, e.practitioner_id, a.recorded_at) as is_new) came), '[]'),
    'released', coalesce((
      select json_agg(json_build_object(
               'practitioner', json_build_object('id', l.practitioner_id, 'name', person_name(i.given_name, i.family_name)),
               'cause', l.cause,
               'inWords', coalesce(l.why, case l.cause when 'LEFT' then 'Has not left by that day after all' else 'Not engaged by another session any more' end
                 || case when ${HAS_BEGUN} then ': whoever was here is added as somebody without a booking'
                         when s.booked >= s.capacity then ', but no place is left'
                         else ': the place may be booked again' end))
             order by ${personInOrder('i')}, l.practitioner_id)
        from (select distinct on (practitioner_id) b.practitioner_id,
                     case when b.leaving_id is not null then 'LEFT' when b.elsewhere_id is not null then 'ENGAGED_ELSEWHERE' end as cause,
                     coalesce(left_in_words(left_before(b.practitioner_id, s.held_on)), (
                       select engaged_in_words(e.kind, e.session_id) from engagement e
                        where e.practitioner_id = b.practitioner_id and e.session_id <> s.id
                          and e.hours && session_hours(s.held_on, s.starts_at, s.minutes)
                        order by e.hours limit 1)) as why
                from booking b
               where b.session_id = s.id and b.voided_at is not null
               order by b.practitioner_id, b.voided_at desc, b.id desc) l
        left join identity i on i.practitioner_id = l.practitioner_id
       where l.cause is not null
         and not exists (select from booking b
                          where b.session_id = s.id and b.practitioner_id = l.practitioner_id and b.voided_at is null)
         and not exists (select from attendance_mark w
                          where w.session_id = s.id and w.practitioner_id = l.practitioner_id and w.voided_at is null)), '[]'),
    'releasedElsewhere', coalesce((
      select json_agg(json_build_object(
               'practitioner', json_build_object('id', k.practitioner_id, 'name', person_name(i.given_name, i.family_name)), 'places', k.places)
             order by ${personInOrder('i')}, k.practitioner_id)
        from (select b.practitioner_id, count(distinct b.session_id) as places
                from booking b
                join session x on x.id = b.session_id
                join engagement e on e.practitioner_id = b.practitioner_id and e.session_id = s.id and e.kind = 'PRESENT'
                                 and e.hours && session_hours(x.held_on, x.starts_at, x.minutes)
               where b.elsewhere_id = s.id
                 and not exists (select from booking again
                                  where again.session_id = b.session_id and again.practitioner_id = b.practitioner_id and again.voided_at is null)
                 and not exists (select from attendance_mark there
                                  where there.session_id = b.session_id and there.practitioner_id = b.practitioner_id and there.voided_at is null)
               group by 1) k
        left join identity i on i.practitioner_id = k.practitioner_id),
      '[]')) as answer
    from ${SESSION_TABLES}
   where s.id = $1 and ${isTrainedBy('$2')}`;

const LOCK = `
  select s.id = $1 and ${isTrainedBy('$2')} as "isMine"
    from session s
   where s.id = $1 or s.id in (select e.session_id from engaged_elsewhere($1, $3) e where e.kind = 'BOOKED')
   order by s.id for no key update of s`;

const MARKED = `select practitioner_id as id from attendance_mark where session_id = $1 and voided_at is null`;

/* A mark that stands is the latest; without one, the mark that was voided last. Each has an index. */
const LATEST_CHANGES = `
  with latest as (
    select distinct on (practitioner_id) practitioner_id,
           case when voided_at is null then recorded_by else voided_by end as account_id, coalesce(voided_at, recorded_at) as at
      from (select * from attendance_mark where session_id = $1 and practitioner_id = any($2) and voided_at is null
            union all
            select * from attendance_mark where session_id = $1 and practitioner_id = any($2) and voided_at is not null) m
     order by practitioner_id, voided_at desc nulls first)
  select l.practitioner_id as "practitionerId", case when i.practitioner_id is not null then person_name(i.given_name, i.family_name) end as by,
         coalesce(l.account_id = $3, false) as "byYou", l.at
    from latest l
    left join account c on c.id = l.account_id
    left join identity i on i.practitioner_id = c.practitioner_id`;

const CONTEXT = `
  select json_build_object('heldOn', s.held_on, 'hasBegun', ${HAS_BEGUN}, ${CLOSING}, 'minutes', s.minutes, 'version', s.register_version,
    'refresherMonths', v.refresher_months, 'minAttended', (select r.min_attended from mix_rule_on(v.id, s.held_on) r),
    'teaches', (select coalesce(json_agg(json_build_object('competencyId', competency_id, 'rank', rank, 'kind', evidence_kind)
                                 order by competency_id, evidence_kind), '[]') from taught_on(v.id, s.held_on) t),
    'roll', (select coalesce(json_agg(practitioner_id), '[]') from booking b where b.session_id = s.id and b.voided_at is null),
    'marks', (select coalesce(json_agg(json_build_object('id', id, 'practitionerId', practitioner_id, 'state', state, 'minutes', minutes,
                'reason', reason, 'walkIn', walk_in, 'version', register_version)), '[]')
                from attendance_mark a where a.session_id = s.id and a.voided_at is null),
    'voided', (select coalesce(json_agg(v), '[]') from (
                select practitioner_id as "practitionerId", max(coalesce(voided_version, register_version)) as version
                  from attendance_mark a
                 where a.session_id = s.id and a.voided_at is not null
                   and not exists (select from attendance_mark m where m.session_id = s.id and m.practitioner_id = a.practitioner_id
                                                                   and m.voided_at is null)
                 group by 1) v),
    'trainers', (select coalesce(json_agg(practitioner_id), '[]') from session_trainer t where t.session_id = s.id)) as answer
    from ${SESSION_TABLES} where s.id = $1`;
