import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { ProficiencyLevel, Requirement } from '@app/frameworks';
import { about } from '@app/graphql';
import { EvidenceKind } from '@app/standing';
import { Session } from '../sessions/index.js';
import { EvidenceGiver } from './evidence-giver.js';

@Holds('impersonal')
@ObjectType({ description: 'A session to come whose own evidence can give a level that is asked.' })
export class TeachingSession {
  @Field(() => Session)
  session: Session;

  @Field(() => EvidenceKind, { description: 'The kind of evidence that it gives: ATTENDANCE or ASSESSMENT.' })
  evidenceKind: EvidenceKind;

  @Field(() => ProficiencyLevel, { description: 'The level that this can give, capped by the evidence ladder.' })
  gives: ProficiencyLevel;
}

@Holds('impersonal')
@ObjectType({ implements: () => Requirement, description: 'How people can come to meet something that is asked.' })
export class WayToMeet extends Requirement {
  @Field(() => [TeachingSession], {
    complexity: about(2),
    description:
      'The next two with a place left, from today on whatever day is asked about, the earliest first; empty where none is planned.',
  })
  sessions: TeachingSession[];

  @Field(() => [Session], {
    complexity: about(2),
    description:
      'Sessions whose assessment can show it, with results still to be recorded while their registers are open, the earliest first: some of those who passed may meet it already.',
  })
  resultsDue: Session[];

  @Field(() => EvidenceGiver, {
    nullable: true,
    description:
      'Who may give it by an observation at work, at any time; null where no observation reaches the level asked.',
  })
  observedBy: EvidenceGiver | null;
}
