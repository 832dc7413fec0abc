import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';

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
}
