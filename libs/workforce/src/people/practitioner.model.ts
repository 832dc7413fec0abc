import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { connectionOf } from '@app/graphql';
import { Role } from '@app/roles';
import { Agency, Site, Team } from '../places/index.js';

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

@Holds('a person')
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

@Holds('a person')
@ObjectType({
  description:
    'A practitioner in a list. Team, site and the end of the staff number are those of somebody whose namesakes are in the partnership, to tell them apart, and null otherwise.',
})
export class FoundPractitioner extends Practitioner {
  @Field(() => Agency, { nullable: true, description: 'The employer of the main post today; null without one.' })
  employer: Agency | null;

  @Field(() => Role, {
    nullable: true,
    description: 'The role of the main post today, for managers and stewards; null without one, and for others.',
  })
  role: Role | null;

  @Field(() => Team, { nullable: true, description: 'The team of the main post.' })
  team: Team | null;

  @Field(() => Site, { nullable: true, description: 'The site of the main post.' })
  site: Site | null;

  @Field(() => String, { nullable: true, description: 'The last three signs of the staff number.' })
  staffNumberEnd: string | null;
}

export const FoundPractitionerConnection = connectionOf(FoundPractitioner);
