import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { Engagements, hoursOf } from './engagements.js';
import { overlapInWords } from './overlap.words.js';
import {
  engagedAlready,
  moduleNotFound,
  capacityBelowBooked,
  minutesMissing,
  moduleNotPublished,
  sessionBegun,
  sessionNotFound,
  sessionTimeMissing,
  sessionTooFar,
} from './session.errors.js';
import { CourseEntity, SessionEntity, SessionTrainerEntity } from './session.entity.js';
import type { AddSessionInput, ChangeCapacityInput } from './session.input.js';
import type { Session } from './session.model.js';
import { SessionQueries } from './session.queries.js';
import { HAS_BEGUN, isTrainedBy } from './session.sql.js';

interface Taught {
  name: string;
  version: { id: Id; minutes: number } | null;
  /** Whether the clock shows that time on that day. */
  isTime: boolean;
  /** Whether a session may be on that day. */
  isNear: boolean;
}

/* Nobody is trained for longer on one day: a module of more minutes takes several. */
const MOST_IN_A_DAY = 600;

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionQueries,
    private readonly engagements: Engagements,
  ) {}

  /** A session of a module’s latest edition of that day, with the actor as its trainer. */
  async add(
    actor: Actor,
    { moduleId, organiserId, siteId = null, minutes, ...when }: AddSessionInput,
  ): Promise<Session> {
    const [module] = await this.database.query<Taught>(actor, TAUGHT, [moduleId, when.heldOn, when.startsAt]);
    if (!module) throw moduleNotFound();
    const { name, version, isTime, isNear } = module;
    if (!isNear) throw sessionTooFar(when.heldOn);
    if (!isTime) throw sessionTimeMissing(when.heldOn);
    if (!version) throw moduleNotPublished(when.heldOn);
    if (!minutes && version.minutes > MOST_IN_A_DAY) throw minutesMissing();
    const [courseId, id] = [newId(), newId()];
    const { manager } = this.database;
    await manager.insert(CourseEntity, { id: courseId, moduleVersionId: version.id, name, organiserId });
    await manager.insert(SessionEntity, { ...when, id, courseId, siteId, minutes: minutes ?? version.minutes });
    await this.appoint(actor, id);
    return this.sessions.byId(actor, id);
  }

  /** The session as it stands then, with whoever had a place by it. */
  async changeCapacity(actor: Actor, { sessionId, capacity, reason }: ChangeCapacityInput): Promise<Session> {
    const [session] = await this.database.query<Places>(actor, LOCK_MINE, [sessionId, actor.practitionerId]);
    if (!session) throw sessionNotFound();
    if (session.hasBegun) throw sessionBegun(session.heldOn);
    if (capacity < session.booked) throw capacityBelowBooked(session.booked);
    if (capacity !== session.capacity)
      await this.database.query(actor, CHANGE_CAPACITY, [newId(), sessionId, capacity, reason, actor.accountId]);
    await this.database.query(actor, MOVE_UP_NOW);
    return this.sessions.byId(actor, sessionId);
  }

  /* Whatever engages them over those hours stands in the way, a place on another session too. */
  private async appoint(actor: Actor, sessionId: Id): Promise<void> {
    const practitionerId = ownPractitioner(actor);
    await this.engagements.lockPeople(actor, [practitionerId]);
    const [engaged] = await this.engagements.elsewhere(actor, sessionId, [practitionerId]);
    if (engaged) {
      const other = await this.sessions.byId(actor, engaged.sessionId);
      throw engagedAlready(overlapInWords(engaged.kind, other), hoursOf([engaged]));
    }
    await this.database.manager.insert(SessionTrainerEntity, { sessionId, practitionerId });
  }
}

interface Places {
  heldOn: Day;
  hasBegun: boolean;
  capacity: number;
  booked: number;
}

const LOCK_MINE = `
  select s.held_on::text as "heldOn", ${HAS_BEGUN} as "hasBegun", s.capacity, s.booked
    from session s where s.id = $1 and ${isTrainedBy('$2')} for no key update of s`;
const CHANGE_CAPACITY = `
  with changed as (
    insert into capacity_change (id, session_id, was, becomes, reason, recorded_by)
    select $1, id, capacity, $3, $4, $5 from session where id = $2)
  update session set capacity = $3 where id = $2`;
/* So that the answer shows the session with whoever moved up. */
const MOVE_UP_NOW = 'set constraints moves_up_when_larger immediate';

const TAUGHT = `
  select m.name, (select json_build_object('id', v.id, 'minutes', v.minutes) from module_version v
                   where v.module_id = m.id and v.published_on <= $2 order by v.published_on desc, v.id limit 1) as version,
         session_start($2, $3) at time zone (select zone from partnership) = $2::date + $3::time as "isTime",
         $2::date between '1950-01-01' and partnership_today() + interval '2 years' as "isNear"
    from module m where m.id = $1`;
