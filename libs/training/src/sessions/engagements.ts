import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { EngagedHours } from './session.errors.js';

type EngagementKind = 'TRAINING' | 'PRESENT' | 'BOOKED';

export interface Engagement extends EngagedHours {
  sessionId: Id;
  kind: EngagementKind;
}

/** How somebody is marked at a session: they are engaged by it for as long as they were there. */
export interface There {
  practitionerId: Id;
  state: string;
  minutes: number;
}

/**
 * Who is engaged when. Whoever changes it locks the people first, in the order of their ids, and sessions after them: so two at once
 * see each other, and never wait for each other in a ring.
 */
@Injectable()
export class Engagements {
  constructor(private readonly database: Database) {}

  /** Locks people until the transaction ends; answers with those that there are. */
  async lockPeople(tenant: Tenant, people: Id[]): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(tenant, LOCK_PEOPLE, [people]);
    return rows.map(({ id }) => id);
  }

  /** What engages these people over the hours of a session, other than that session, the earliest first. */
  elsewhere(tenant: Tenant, sessionId: Id, people: Id[]): Promise<Engagement[]> {
    return this.database.query(tenant, ELSEWHERE, [sessionId, people, null, null]);
  }

  /** When they are engaged elsewhere over the hours of a session, to be told to whom the other session does not concern. */
  async hours(tenant: Tenant, sessionId: Id, people: Id[]): Promise<EngagedHours[]> {
    return hoursOf(await this.elsewhere(tenant, sessionId, people));
  }

  /** When those marked at a session train or were at another while they were there; a place elsewhere gives way to a mark. */
  async whileThere(tenant: Tenant, sessionId: Id, marks: There[]): Promise<EngagedHours[]> {
    const people = marks.map(({ practitionerId }) => practitionerId);
    const [states, minutes] = [marks.map(({ state }) => state), marks.map((mark) => mark.minutes)];
    const elsewhere = await this.database.query<Engagement>(tenant, ELSEWHERE, [sessionId, people, states, minutes]);
    return hoursOf(elsewhere.filter(({ kind }) => kind !== 'BOOKED'));
  }
}

/** What of them is told to whom the other session does not concern. */
export const hoursOf = (engaged: Engagement[]): EngagedHours[] =>
  engaged.map(({ practitionerId, heldOn, startsAt, minutes }) => ({ practitionerId, heldOn, startsAt, minutes }));

const LOCK_PEOPLE = 'select id from practitioner where id = any($1) order by id for no key update';

const ELSEWHERE = `
  select practitioner_id as "practitionerId", session_id as "sessionId", kind, held_on::text as "heldOn",
         to_char(starts_at, 'HH24:MI') as "startsAt", minutes
    from engaged_elsewhere($1, $2, $3, $4) e
   order by e.held_on, e.starts_at, session_id, practitioner_id`;
