import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Agency } from '@app/workforce';

@Holds('impersonal')
@ObjectType({
  description:
    'An employer of somebody in post of whom no staff list is as of a day of this month, and waits or is saved.',
})
export class EmployerWithoutList {
  @Field(() => Agency)
  agency: Agency;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'As of which day the last one is that is saved; null is none.',
  })
  lastListedOn: Day | null;
}

@Holds('impersonal')
@ObjectType({ description: 'How much of what came in waits for a data steward.' })
export class WaitingForStewards {
  @Holds('count of things')
  @Field(() => Int, {
    description: 'Requests for correction that a steward answers: those about a judgement wait for whoever gave it.',
  })
  corrections: number;

  @Holds('count of things')
  @Field(() => Int, { description: 'Lists that ask something before they can be compared.' })
  listsThatAsk: number;

  @Holds('count of things')
  @Field(() => Int, { description: 'Lists that are shown, and of which nothing is saved yet.' })
  listsShown: number;

  @Holds('count of things')
  @Field(() => Int, { description: 'Lists that stand still while they are worked on; each says why.' })
  listsStandingStill: number;

  @Field(() => [EmployerWithoutList], {
    description: 'Employers of whom no staff list of this month came yet, by name.',
    complexity: about(20),
  })
  employersWithoutList: EmployerWithoutList[];
}
