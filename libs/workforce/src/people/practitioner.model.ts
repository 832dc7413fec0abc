import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { connectionOf } from '@app/graphql';
import { Role } from '@app/roles';
import { Agency } from '../places/index.js';

@Holds('impersonal')
@ObjectType({
  description: 'Professional background: shown on a profile and a register, and never used to decide anything.',
})
export class Profession {
  @Field(() => ID)
  id: string;

  @Field({ description: 'A name for programs, such as health-visiting.' })
  key: string;

  @Field()
  name: string;
}

@Holds('names a person')
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

@Holds('names a person')
@ObjectType({
  description: 'A practitioner in a list, with enough of the current post to tell two people of one name apart.',
})
export class FoundPractitioner extends Practitioner {
  @Field(() => Role, { nullable: true, description: 'The role of the main post today; null without one.' })
  role: Role | null;

  @Field(() => Agency, { nullable: true, description: 'The employer of the main post today; null without one.' })
  employer: Agency | null;
}

export const FoundPractitionerConnection = connectionOf(FoundPractitioner);
