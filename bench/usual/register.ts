import { type EntityManager, In, IsNull } from 'typeorm';
import { newId } from '@app/kernel';
import type { Mark } from '../servers/register-steps.js';
import { AuditEvent, Post, Practitioner } from './people.entities.js';
import { Evidence } from './standing.entities.js';
import { AttendanceMark, Booking, Session } from './training.entities.js';

export interface Sent {
  sessionId: string;
  account: string;
  marks: Mark[];
}

/** A register with entities: load the session with its relations, save arrays of marks and evidence, load the register again. */
export async function saveRegister(manager: EntityManager, { sessionId, account, marks: sent }: Sent) {
  const session = await theSession(manager, sessionId);
  const known = await manager.find(AttendanceMark, { where: { sessionId, voidedAt: IsNull() } });
  if (known.length > 0) throw new Error('The bench saves each register once.');
  session.registerVersion += 1;
  const facts = await factsOfTheDay(manager, sent, session.heldOn);
  const marks = sent.map((mark) =>
    manager.create(AttendanceMark, {
      ...mark,
      ...facts(mark.practitionerId),
      id: newId(),
      sessionId,
      walkIn: false,
      registerVersion: session.registerVersion,
      recordedBy: account,
    }),
  );
  await manager.save(session);
  await manager.save(marks);
  await manager.save(creditOf(manager, marks, session));
  await manager.save(
    manager.create(AuditEvent, {
      id: newId(),
      accountId: account,
      operation: 'saveRegister',
      outcome: 'CHANGED',
      subject: { sessionId },
    }),
  );
  return registerOf(manager, session);
}

function theSession(manager: EntityManager, id: string): Promise<Session> {
  return manager.findOneOrFail(Session, {
    where: { id },
    relations: { course: { moduleVersion: { teaches: true, rules: true } } },
  });
}

/* The post attended under: most hours, then earliest. */
async function factsOfTheDay(manager: EntityManager, marks: Mark[], on: string) {
  const people = marks.map(({ practitionerId }) => practitionerId);
  const practitioners = await manager.findBy(Practitioner, { id: In(people) });
  const posts = await manager.find(Post, {
    where: { practitionerId: In(people), voidedAt: IsNull() },
    relations: { role: true },
  });
  const live = posts
    .filter(({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || validUntil > on))
    .sort((a, b) => Number(b.weeklyHours ?? -1) - Number(a.weeklyHours ?? -1) || (a.validFrom < b.validFrom ? -1 : 1));
  return (id: string) => {
    const post = live.find(({ practitionerId }) => practitionerId === id);
    const professionId = practitioners.find((one) => one.id === id)?.professionId;
    return {
      postId: post?.id,
      employerId: post?.employerId,
      roleId: post?.roleId,
      staffLevel: post?.role.staffLevel,
      professionId,
    };
  };
}

function creditOf(manager: EntityManager, marks: AttendanceMark[], session: Session): Evidence[] {
  const { teaches, rules, refresherMonths } = session.course.moduleVersion;
  const least = session.minutes * Number(rules[0]?.minAttended ?? 0.75);
  return marks
    .filter(({ state, minutes }) => state !== 'ABSENT' && minutes >= least)
    .flatMap(({ id, practitionerId, recordedBy }) =>
      teaches
        .filter(({ evidenceKind }) => evidenceKind === 'ATTENDANCE')
        .map(({ competencyId, rank }) =>
          manager.create(Evidence, {
            id: newId(),
            practitionerId,
            competencyId,
            kind: 'ATTENDANCE',
            rank,
            validFrom: session.heldOn,
            validUntil: refresherMonths === null ? null : monthsLater(session.heldOn, refresherMonths),
            sourceId: id,
            recordedBy,
          }),
        ),
    );
}

function monthsLater(day: string, months: number): string {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

async function registerOf(manager: EntityManager, { id, registerVersion }: Session) {
  const bookings = await manager.find(Booking, {
    where: { sessionId: id, voidedAt: IsNull() },
    relations: { practitioner: { identity: true } },
  });
  const marks = await manager.find(AttendanceMark, {
    where: { sessionId: id, voidedAt: IsNull() },
    relations: { employer: true, role: true },
  });
  const byPerson = new Map(marks.map((mark) => [mark.practitionerId, mark]));
  const entries = bookings.map(({ practitioner }) => {
    const mark = byPerson.get(practitioner.id);
    const { givenName, familyName } = practitioner.identity;
    return {
      practitioner: { id: practitioner.id, name: `${givenName} ${familyName}` },
      mark: mark && { state: mark.state, minutes: mark.minutes, employer: mark.employer, role: mark.role },
    };
  });
  return { version: registerVersion, entries };
}
