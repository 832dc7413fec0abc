import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Practitioner } from '@app/workforce';

@ObjectType({ description: 'One rule of the match that a person fails.' })
export class FailingRule {
  @Field({ description: 'no live post, on leave, lacks a requirement, lacks too many, or below the first asked for.' })
  rule: string;

  @Field({ description: 'The same of this person, in a plain sentence.' })
  inWords: string;
}

@ObjectType({ description: 'Why a match does not name a person, or not higher: every rule that they fail.' })
export class WhyNotMatched {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field({ description: 'Whether the match, listed in full, has them: meeting everything or just short.' })
  matched: boolean;

  @Field(() => Int, { nullable: true, description: 'Their place in the full list; null where they are not in it.' })
  place: number | null;

  @Field(() => [FailingRule], { description: 'Empty where they meet everything and are among the first asked for.' })
  failing: FailingRule[];
}
