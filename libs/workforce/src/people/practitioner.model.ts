import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@app/graphql';

@ObjectType({
  description:
    'A person, paid or not, who works with families. Profession is not part of it: it is shown on a profile alone.',
})
export class Practitioner {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Given and family name.' })
  name: string;
}

@ObjectType({
  description: 'A practitioner in a list, with enough of the current post to tell two people of one name apart.',
})
export class FoundPractitioner extends Practitioner {
  @Field(() => String, { nullable: true, description: 'The role of the main post today; null without one.' })
  role: string | null;

  @Field(() => String, { nullable: true, description: 'The employer of the main post today; null without one.' })
  employer: string | null;
}

export const FoundPractitionerConnection = connectionOf(FoundPractitioner);
