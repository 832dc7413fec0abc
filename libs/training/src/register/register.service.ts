import { Injectable } from '@nestjs/common';
import { type Actor, NothingChanged } from '@app/access';
import { Database } from '@app/database';
import { newId } from '@app/kernel';
import { EvidenceService } from '@app/standing';
import { PostQueries, PractitionerQueries } from '@app/workforce';
import type { SaveRegisterInput, SendMarksInput, VoidRegisterInput } from './register.input.js';
import { judgeMarks, outcomesOf, wholeMarks } from './device-marks.rules.js';
import type { Register } from './register.model.js';
import type { SentMarks } from './sent-marks.model.js';
import { type RegisterContext, RegisterQueries } from './register.queries.js';
import { attended, changedBeforeVoid, compareRegister, type Disagreement, type Mark } from './register.rules.js';
import { engagedElsewhere, Engagements } from '../sessions/index.js';
import { peopleIn, readMark } from './read-marks.rules.js';
import { checkedMarks, contentCredit, marksToVoid } from './sent-marks.rules.js';
import { nothingToVoid, registerClosed, registerConflict, sessionNotHeld, versionAhead } from './register.errors.js';

type Written = Mark & { id: string; replaces: string | null; markedAt?: string | null };

interface VoidedMarks {
  ids: string[];
  /** Whoever is not marked as there any more; a result is voided with its evidence. */
  gone: string[];
  reason: string;
}

const CORRECTED = 'Corrected on the register.';

/** Keeps registers: all of what was sent or none, content credit with it, and never over somebody else's change. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly database: Database,
    private readonly registers: RegisterQueries,
    private readonly evidence: EvidenceService,
    private readonly posts: PostQueries,
    private readonly engagements: Engagements,
    private readonly people: PractitionerQueries,
  ) {}

  async save(actor: Actor, { sessionId, version, marks, lateReason }: SaveRegisterInput): Promise<Register> {
    const people = marks.map(({ practitionerId }) => practitionerId);
    const session = await this.registers.lock(actor, sessionId, people);
    if (!session.hasBegun) throw sessionNotHeld(session.heldOn);
    if (version > session.version) throw versionAhead(session.version);
    const sent = checkedMarks(marks, session).map((mark) => ({ ...mark, since: version }));
    const { write, conflicts } = compareRegister(sent, session.marks, session.voided);
    await this.refuseConflicts(actor, sessionId, session, conflicts);
    await this.refuseEngaged(actor, sessionId, write);
    if (session.hasClosed && write.length > 0 && !lateReason) throw registerClosed(session.closesOn);
    await this.write(actor, sessionId, session, write, lateReason);
    const register = await this.registers.register(actor, sessionId);
    return write.length > 0 ? register : NothingChanged.as(register);
  }

  /** What a device kept: each mark on its own merits, so that one at fault, or changed by others since, holds back no other. */
  async send(actor: Actor, { sessionId, marks, lateReason }: SendMarksInput): Promise<SentMarks> {
    const read = marks.map(readMark);
    const people = peopleIn(read);
    const session = await this.registers.lock(actor, sessionId, people);
    if (!session.hasBegun) throw sessionNotHeld(session.heldOn);
    const nobody = await this.nobodyAmong(actor, people);
    const engaged = await this.engagements.whileThere(actor, sessionId, wholeMarks(read, session));
    const judged = judgeMarks(read, { ...session, nobody, engaged }, lateReason);
    await this.write(actor, sessionId, session, judged.write, lateReason);
    const differing = await this.registers.withChanges(actor, sessionId, judged.conflicts);
    const outcomes = outcomesOf(read, judged, differing);
    const sent = { register: await this.registers.register(actor, sessionId), outcomes };
    return judged.write.length > 0 ? sent : NothingChanged.as(sent);
  }

  private async nobodyAmong(actor: Actor, people: string[]): Promise<string[]> {
    const known = new Set((await this.people.byIds(actor, people)).map(({ id }) => id));
    return people.filter((id) => !known.has(id));
  }

  /** Voids marks and all that came from them: content credit, and the results of whoever is not marked as there any more. */
  async void(actor: Actor, { sessionId, version, practitionerIds, reason }: VoidRegisterInput): Promise<Register> {
    const people = practitionerIds ?? (await this.registers.marked(actor, sessionId));
    const session = await this.registers.lock(actor, sessionId, people);
    if (version > session.version) throw versionAhead(session.version);
    const marks = practitionerIds ? marksToVoid(practitionerIds, session.marks) : session.marks;
    if (marks.length === 0) throw nothingToVoid();
    await this.refuseConflicts(actor, sessionId, session, changedBeforeVoid(marks, version));
    const gone = marks.map(({ practitionerId }) => practitionerId);
    const ids = marks.map(({ id }) => id);
    await this.database.query(actor, VOID_MARKS, [ids, reason, actor.accountId, session.version + 1]);
    await this.voidWhatCameFrom(actor, sessionId, { ids, gone, reason });
    await this.database.query(actor, NEXT_VERSION, [sessionId]);
    return this.registers.register(actor, sessionId);
  }

  private async refuseConflicts(
    actor: Actor,
    sessionId: string,
    { version }: RegisterContext,
    conflicts: Disagreement[],
  ) {
    if (conflicts.length === 0) return;
    throw registerConflict(version, await this.registers.withChanges(actor, sessionId, conflicts));
  }

  private async refuseEngaged(actor: Actor, sessionId: string, marks: Mark[]): Promise<void> {
    const there = marks.filter(({ state }) => state !== 'ABSENT');
    const engaged = await this.engagements.whileThere(actor, sessionId, there);
    if (engaged.length > 0) throw engagedElsewhere(engaged);
  }

  private async write(
    actor: Actor,
    sessionId: string,
    session: RegisterContext,
    toWrite: Omit<Written, 'id'>[],
    lateReason?: string | null,
  ): Promise<void> {
    if (toWrite.length === 0) return;
    const marks: Written[] = toWrite.map((mark) => ({ ...mark, id: newId() }));
    const replaced = marks.flatMap(({ replaces }) => replaces ?? []);
    const gone = marks
      .filter((mark) => mark.replaces && !attended(mark, session.minutes, session.minAttended))
      .map(({ practitionerId }) => practitionerId);
    const days = await this.posts.attendedUnder(
      actor,
      marks.map(({ practitionerId }) => practitionerId),
      session.heldOn,
    );
    const column = <K extends keyof Written>(name: K) => marks.map((mark) => mark[name]);
    await this.database.query(actor, MARK, [
      sessionId,
      actor.accountId,
      column('id'),
      column('practitionerId'),
      column('state'),
      column('minutes'),
      column('reason'),
      column('walkIn'),
      column('markedAt'),
      JSON.stringify(days),
      replaced,
      CORRECTED,
      session.hasClosed ? lateReason : null,
    ]);
    if (replaced.length > 0) await this.voidWhatCameFrom(actor, sessionId, { ids: replaced, gone, reason: CORRECTED });
    await this.evidence.record(actor, contentCredit(marks, session));
  }

  private async voidWhatCameFrom(actor: Actor, sessionId: string, { ids, gone, reason }: VoidedMarks): Promise<void> {
    const results = await this.database.query<{ id: string }>(actor, RESULTS, [sessionId, gone]);
    await this.evidence.voidSources(actor, [...ids, ...results.map(({ id }) => id)], reason);
  }
}

/* A mark and the one that it corrects change in one statement: what follows from marks sees the one that stands. */
const MARK = `
  with version as (update session set register_version = register_version + 1 where id = $1
               returning register_version, session_start(held_on, starts_at) as begins),
  replaced as (
    update attendance_mark a
       set voided_at = partnership_now(), void_reason = $12, voided_by = $2, voided_version = v.register_version
      from version v where a.id = any($11) and a.voided_at is null returning a.id)
  insert into attendance_mark (id, session_id, recorded_by, practitioner_id, state, minutes, reason, walk_in, register_version,
                               marked_at, late_reason, post_id, employer_id, role_id, staff_level, profession_id)
  select m.id, $1, $2, m.practitioner_id, m.state, m.minutes, m.reason, m.walk_in, v.register_version,
         case when m.marked_at < partnership_now() and m.marked_at >= v.begins then m.marked_at end, $13, d."postId", d."employerId", d."roleId", d."staffLevel", d."professionId"
    from version v, (select count(*) from replaced) as first_of_all,
         unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::text[], $8::boolean[], $9::timestamptz[])
           as m(id, practitioner_id, state, minutes, reason, walk_in, marked_at)
    left join json_to_recordset($10::json)
           as d("practitionerId" uuid, "postId" uuid, "employerId" uuid, "roleId" uuid, "staffLevel" text, "professionId" uuid)
           on d."practitionerId" = m.practitioner_id`;

const VOID_MARKS = `
  update attendance_mark set voided_at = partnership_now(), void_reason = $2, voided_by = $3, voided_version = $4
   where id = any($1) and voided_at is null`;

const RESULTS = `
  select id from assessment_result where session_id = $1 and practitioner_id = any($2) and voided_at is null`;

const NEXT_VERSION = `update session set register_version = register_version + 1 where id = $1`;
