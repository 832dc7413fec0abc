import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency, ProficiencyLevel } from '@app/frameworks';
import { about, connectionOf, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { EvidenceKind } from '@app/standing';
import { Session } from '../sessions/index.js';

@Holds('impersonal')
@ObjectType({ description: 'A piece of evidence that a session to come would give, from its day on.' })
export class EvidenceToCome {
  @Field(() => Competency, { description: 'What it would be evidence of.' })
  competency: Competency;

  @Field(() => EvidenceKind, {
    description: 'ATTENDANCE, which being there gives, or ASSESSMENT, which takes passing too.',
  })
  kind: EvidenceKind;

  @Field(() => ProficiencyLevel, {
    description: 'The level that it reaches, capped by the evidence ladder of its day.',
  })
  reaches: ProficiencyLevel;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it would hold; null is for good.' })
  lastDay: Day | null;
}

@Holds('names a person')
@ObjectType({ description: 'A place of one’s own on a session to come.' })
export class OwnBooking {
  @Field(() => ID)
  id: Id;

  @Field(() => Session, { description: 'The session.' })
  session: Session;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which I had it from the waiting list; null where I booked it.',
  })
  movedUpOn: Day | null;

  @Field(() => [EvidenceToCome], {
    complexity: about(4),
    description: 'What being there long enough would give, in the order of the framework, then by kind of evidence.',
  })
  gives: EvidenceToCome[];
}

export const OwnBookingConnection = connectionOf(OwnBooking);
