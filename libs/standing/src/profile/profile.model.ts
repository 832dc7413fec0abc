import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { ProficiencyLevel, Requirement } from '@app/frameworks';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { RoleOrFunction } from '@app/roles';
import { Post, Practitioner, Profession, SharingAgreement } from '@app/workforce';
import { Evidence } from '../evidence/index.js';
import { StandingState } from '../rule/index.js';
import { ProofPiece } from './proof.model.js';
import { SelfRating } from './self-rating.model.js';

@Holds('names a person')
@ObjectType({
  implements: () => Requirement,
  description: 'One competency asked of a person: what is asked, where they stand, on what evidence, until when.',
})
export class ProfileLine extends Requirement {
  @Field(() => [RoleOrFunction], {
    complexity: about(2),
    description: 'The roles and functions of theirs that ask for it, by name.',
  })
  askedBy: RoleOrFunction[];

  @Field(() => ProficiencyLevel, { nullable: true, description: 'The level held; null where there is none.' })
  held: ProficiencyLevel | null;

  @Field(() => StandingState, { description: 'Where the person stands.' })
  state: StandingState;

  @Field(() => Int, { description: 'Levels short: 0 where met.' })
  gap: number;

  @Field(() => Evidence, {
    nullable: true,
    description: 'The evidence that decides; null where no level is held that day.',
  })
  decider: Evidence | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The last day on which the decider holds: its own last day, or the day before a later judgement at a lower level; null is for good, or no level is held.',
  })
  lastDay: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day without it, where it has lapsed.' })
  lapsedOn: Day | null;

  @Field(() => SelfRating, {
    nullable: true,
    description: 'What the person says of it themselves, shown beside and never counted.',
  })
  selfRating: SelfRating | null;

  @Field(() => [ProofPiece], {
    complexity: about(4),
    description: 'All the evidence looked at, newest first, then last recorded first, and what became of each piece.',
  })
  proof: ProofPiece[];

  @Field({ description: 'The line in one or two plain sentences.' })
  inWords: string;
}

@Holds('names a person')
@ObjectType({ description: 'A person’s own record against what their posts and functions ask of them.' })
export class Profile {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => SharingAgreement, {
    nullable: true,
    description:
      'The agreement between agencies under which you see it, then without how they rated themselves; null of your own people, and of your own.',
  })
  sharedUnder: SharingAgreement | null;

  @Field(() => DayScalar, { description: 'The day that it is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answered from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Of a day to come: the last day on which what is recorded so far changes it; of days after it nothing is known. Null of other days, and as known earlier.',
  })
  knownUntil: Day | null;

  @Field(() => Profession, {
    nullable: true,
    description: 'Professional background, never used to decide anything; null is unknown.',
  })
  profession: Profession | null;

  @Field(() => [Post], { description: 'The posts held that day, the earliest first.' })
  posts: Post[];

  @Field(() => Figure, { description: 'Requirements met, of all that are asked.' })
  met: Figure;

  @Field(() => [ProfileLine], {
    description: 'Gaps first, then what is met; each in the order of the framework.',
  })
  lines: ProfileLine[];
}
