import { Injectable } from '@nestjs/common';
import { type Actor, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { type Day, isId } from '@app/kernel';
import {
  attended,
  type Disagreement,
  type LatestChange,
  type LiveMark,
  type MarkState,
  type VoidedMark,
} from './register.rules.js';
import { mixTests, type MixRule } from './joint.rules.js';
import type { JointVerdict, Register, RegisterMark } from './register.model.js';
import type { Session } from '../sessions/session.model.js';
import { RULE, SESSION, SESSION_TABLES } from '../sessions/session.sql.js';
import { sessionNotFound } from '../training.errors.js';

interface Entry {
  practitioner: { id: string; name: string };
  walkIn: boolean;
  mark:
    | (Omit<RegisterMark, 'contentCredit' | 'jointCredit' | 'state'> & {
        state: MarkState;
        employerId: string | null;
        professionId: string | null;
        staffLevel: string | null;
        isTrainer: boolean;
      })
    | null;
  employer: string | null;
}

interface Row {
  session: Session;
  version: number;
  rule: MixRule;
  entries: Entry[];
}

/** What saving a register needs to know of the session. */
export interface RegisterContext {
  heldOn: Day;
  minutes: number;
  version: number;
  refresherMonths: number | null;
  minAttended: number;
  teaches: { competencyId: string; rank: number; kind: 'attendance' | 'assessment' }[];
  roll: string[];
  marks: LiveMark[];
  voided: VoidedMark[];
  /** People who train it. */
  trainers: string[];
}

@Injectable()
export class RegisterQueries {
  constructor(private readonly database: Database) {}

  /** T2 and T3: the register of one of my sessions. */
  async register(actor: Actor, sessionId: string): Promise<Register> {
    if (!isId(sessionId)) throw sessionNotFound();
    const [row] = await this.database.query<{ answer: Row }>(actor, REGISTER, [sessionId, actor.practitionerId]);
    if (!row) throw sessionNotFound();
    return described(row.answer);
  }

  /** Locks the register of one of my sessions until the transaction ends, then reads it as it is now. */
  async lock(actor: Actor, sessionId: string): Promise<RegisterContext> {
    const [locked] = await this.database.query(actor, LOCK, [sessionId, actor.practitionerId]);
    if (!locked) throw sessionNotFound();
    const { answer } = await this.database.one<{ answer: RegisterContext }>(actor, CONTEXT, [sessionId]);
    return answer;
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

function described({ session, version, rule, entries }: Row): Register {
  const counts = (entry: Entry) => entry.mark !== null && attended(entry.mark, session.minutes, rule.minAttended);
  const there = entries.filter((entry) => counts(entry) && !entry.mark?.isTrainer);
  const joint = verdict(there, entries, rule);
  return {
    session,
    version,
    heldOn: session.heldOn,
    attended: shownFigure(
      { numerator: entries.filter(counts).length, base: entries.length },
      { on: session.heldOn, knownAt: null },
    ),
    entries: entries.map((entry) => ({
      practitioner: entry.practitioner,
      employer: entry.employer,
      walkIn: entry.walkIn,
      mark: entry.mark && {
        ...entry.mark,
        contentCredit: counts(entry),
        jointCredit: joint.joint && counts(entry) && !entry.mark.isTrainer,
      },
    })),
    joint,
  };
}

function verdict(there: Entry[], roll: Entry[], rule: MixRule): JointVerdict {
  const tests = mixTests(
    there.map(({ mark }) => mark as NonNullable<Entry['mark']>),
    rule,
  );
  const joint = tests.every(({ passed }) => passed);
  const agencies = new Set(there.map(({ mark }) => mark?.agency));
  const expected = roll.map(({ mark, employer }) => mark?.agency ?? employer).filter((name) => name !== null);
  const missingAgencies = [...new Set(expected)].filter((name) => !agencies.has(name)).sort();
  const failed = tests
    .filter(({ passed }) => !passed)
    .map(({ test, asked, found }) => `${capitalised(test)}: ${found}, ${asked} asked`);
  const inWords = joint ? `Joint: all ${tests.length} tests passed.` : `Not joint. ${failed.join('. ')}.`;
  return { joint, attenders: there.length, tests, missingAgencies, inWords };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const REGISTER = `
  select json_build_object('session', ${SESSION}, 'version', s.register_version,
    'rule', ${RULE},
    'entries', coalesce((
      select json_agg(json_build_object(
               'practitioner', json_build_object('id', e.practitioner_id, 'name', person_name(i.given_name, i.family_name)),
               'walkIn', coalesce(a.walk_in, false), 'employer', now_at.name,
               'mark', case when a.id is not null then json_build_object(
                 'id', a.id, 'state', a.state, 'minutes', a.minutes, 'reason', a.reason, 'recordedAt', a.recorded_at,
                 'agency', ag.name, 'employerId', a.employer_id, 'role', r.name, 'profession', p.name, 'professionId', a.profession_id,
                 'staffLevel', a.staff_level, 'site', ps.name,
                 'isTrainer', exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = a.practitioner_id)) end)
             order by name_folded(i.family_name), name_folded(i.given_name), e.practitioner_id)
        from (select practitioner_id from booking b where b.session_id = s.id and b.voided_at is null
              union select practitioner_id from attendance_mark w where w.session_id = s.id and w.voided_at is null) e
        left join identity i on i.practitioner_id = e.practitioner_id
        left join attendance_mark a on a.session_id = s.id and a.practitioner_id = e.practitioner_id and a.voided_at is null
        left join agency ag on ag.id = a.employer_id
        left join role r on r.id = a.role_id
        left join profession p on p.id = a.profession_id
        left join post po on po.id = a.post_id
        left join site ps on ps.id = po.site_id
        left join lateral (
          select g.name from main_post(e.practitioner_id, s.held_on, 'infinity') n join post w on w.id = n.post_id
            join agency g on g.id = w.employer_id) now_at on true), '[]')) as answer
    from ${SESSION_TABLES}
   where s.id = $1 and exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2)`;

const LOCK = `
  select s.id from session s
   where s.id = $1 and exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2)
     for no key update of s`;

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
  select json_build_object('heldOn', s.held_on, 'minutes', s.minutes, 'version', s.register_version,
    'refresherMonths', v.refresher_months, 'minAttended', (select r.min_attended from mix_rule_on(v.id, s.held_on) r),
    'teaches', (select coalesce(json_agg(json_build_object('competencyId', competency_id, 'rank', rank, 'kind', evidence_kind)
                                 order by competency_id), '[]') from module_teaches t where t.module_version_id = v.id),
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
