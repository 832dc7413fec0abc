import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds, NothingChanged } from '@app/access';
import type { Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { type Engagement, Session, SessionHours } from '../sessions/index.js';
import { Wait } from './wait.model.js';

@Holds('names a person')
@ObjectType({ description: 'A place on a session, and whose it is.' })
export class Booking {
  @Field(() => ID)
  id: Id;

  @Field(() => Session, { description: 'The session, as it stands now.' })
  session: Session;

  @Field(() => Practitioner, { description: 'Whose place it is.' })
  practitioner: Practitioner;
}

@Holds('impersonal')
@ObjectType({ description: 'No place was booked: the session has none left.' })
export class SessionFull extends NothingChanged {
  @Field(() => Session, { description: 'The session that is full.' })
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }
}

@Holds('names a person')
@ObjectType({
  description:
    'No place was booked: another session engages the person at that time, by a place, a mark or as its trainer.',
})
export class SessionsOverlap extends NothingChanged {
  @Field(() => Session, { description: 'The session that was asked for.' })
  readonly session: Session;

  @Field(() => SessionHours, { description: 'When the other session is; the earliest, where there are several.' })
  readonly otherHours: SessionHours;

  readonly kind: Engagement['kind'];
  readonly otherId: Id;
  readonly practitionerId: Id;

  constructor(session: Session, { sessionId, practitionerId, kind, heldOn, startsAt, minutes }: Engagement) {
    super();
    this.session = session;
    this.otherHours = { heldOn, startsAt, minutes };
    this.kind = kind;
    this.otherId = sessionId;
    this.practitionerId = practitionerId;
  }
}

/* Told apart by what they have, since an answer that is given again was kept as plain JSON. */
export const BookingOutcome = createUnionType({
  name: 'BookingOutcome',
  description: 'The place that was booked, or the wait for one, or why there is neither.',
  types: () => [Booking, Wait, SessionFull, SessionsOverlap] as const,
  resolveType: (outcome: BookingOutcome) => {
    if ('position' in outcome) return 'Wait';
    if ('practitioner' in outcome) return 'Booking';
    return 'otherId' in outcome ? 'SessionsOverlap' : 'SessionFull';
  },
});
export type BookingOutcome = Booking | Wait | SessionFull | SessionsOverlap;
