import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Role } from '@app/roles';
import { Practitioner } from '../people/index.js';
import { Agency, Site, Team } from '../places/index.js';

@Holds('names a person')
@ObjectType({ description: 'A practitioner in a role, dated, with hours and the people and places it hangs on.' })
export class Post {
  @Field(() => ID)
  id: string;

  @Field(() => Practitioner, { description: 'Whose post it is.' })
  practitioner: Practitioner;

  @Field(() => Role, { description: 'What the post is for; not a profession.' })
  role: Role;

  @Field(() => Agency, { description: 'The agency that employs.' })
  employer: Agency;

  @Field(() => Agency, { nullable: true, description: 'The agency that hosts, where it is another one.' })
  host: Agency | null;

  @Field(() => Site, { nullable: true, description: 'Where the work is based.' })
  site: Site | null;

  @Field(() => Team, { nullable: true })
  team: Team | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours a week; null is unknown and counts as one head and no hours.',
  })
  weeklyHours: number | null;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day in post; null is open-ended.' })
  lastDay: Day | null;

  @Field(() => Practitioner, { nullable: true })
  lineManager: Practitioner | null;

  @Field(() => Practitioner, { nullable: true })
  clinicalSupervisor: Practitioner | null;
}
