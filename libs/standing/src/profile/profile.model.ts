import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Figure } from '@app/access';
import { Competency } from '@app/frameworks';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Post, Practitioner } from '@app/workforce';
import { ProofPiece } from '../evidence/evidence.model.js';

@ObjectType({ description: 'What a person says of themselves. It has no rank and never changes a standing.' })
export class SelfRating {
  @Field({ description: 'not aware, aware, or enough for my job.' })
  answer: string;

  @Field()
  wantsMore: boolean;

  @Field(() => DayScalar)
  ratedOn: Day;
}

@ObjectType({
  description: 'One competency asked of a person: what is asked, where they stand, on what evidence, until when.',
})
export class ProfileLine {
  @Field(() => ID)
  competencyId: string;

  @Field(() => Competency, { description: 'The competency asked for.' })
  competency: Competency;

  @Field(() => [String], { description: 'The roles and functions that ask for it.' })
  askedBy: string[];

  @Field(() => Int, { description: 'The rank asked for.' })
  required: number;

  @Field({ description: 'The name of that rank.' })
  requiredName: string;

  @Field(() => Int, { nullable: true, description: 'The rank held; null where there is none.' })
  held: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the rank held.' })
  heldName: string | null;

  @Field({ description: 'met, to confirm, lapsed, below, self-rated only, or none.' })
  state: string;

  @Field(() => Int, { description: 'Ranks short: 0 where met.' })
  gap: number;

  @Field(() => String, { nullable: true, description: 'The kind of the evidence that decides.' })
  evidenceKind: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the evidence that decides.' })
  evidenceFrom: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day the standing holds; null is for good, or there is none.',
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
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
    description: 'All the evidence looked at, newest first, and what became of each piece.',
  })
  proof: ProofPiece[];

  @Field({ description: 'The line in one or two plain sentences.' })
  inWords: string;
}

@ObjectType({ description: 'A person’s own record against what their posts and functions ask of them.' })
export class Profile {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => DayScalar)
  on: Day;

  @Field(() => DayScalar, { nullable: true })
  knownAt: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Professional background; shown here and nowhere else, and never used to decide anything.',
  })
  profession: string | null;

  @Field(() => [Post])
  posts: Post[];

  @Field(() => Figure, { description: 'Requirements met, of all that are asked.' })
  met: Figure;

  @Field(() => [ProfileLine], { description: 'Gaps first, then what is met, each by element and name.' })
  lines: ProfileLine[];
}
