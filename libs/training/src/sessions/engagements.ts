import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { EngagedHours } from './session.errors.js';

type EngagementKind = 'TRAINING' | 'PRESENT' | 'BOOKED';

export interface Engagement extends EngagedHours {
  sessionId: Id;
  kind: EngagementKind;
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
    return this.database.query(tenant, ELSEWHERE, [sessionId, people]);
  }

  /** When they are engaged elsewhere in one of these ways, to be told to whom the other session does not concern. */
  async hours(tenant: Tenant, sessionId: Id, people: Id[], kinds: EngagementKind[]): Promise<EngagedHours[]> {
    const elsewhere = await this.elsewhere(tenant, sessionId, people);
    return elsewhere
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ practitionerId, heldOn, startsAt, minutes }) => ({ practitionerId, heldOn, startsAt, minutes }));
  }
}

const LOCK_PEOPLE = 'select id from practitioner where id = any($1) order by id for no key update';

const ELSEWHERE = `
  select practitioner_id as "practitionerId", session_id as "sessionId", kind, held_on::text as "heldOn",
         to_char(starts_at, 'HH24:MI') as "startsAt", minutes
    from engaged_elsewhere($1, $2) e
   order by e.held_on, e.starts_at, session_id, practitioner_id`;
