import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Practitioner } from '../people/practitioner.model.js';

@ObjectType({ description: 'A practitioner in a role, dated, with hours and the people and places it hangs on.' })
export class Post {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What the post is for; not a profession.' })
  role: string;

  @Field({ description: 'The agency that employs.' })
  employer: string;

  @Field(() => String, { nullable: true, description: 'The agency that hosts, where it is another one.' })
  host: string | null;

  @Field(() => String, { nullable: true })
  site: string | null;

  @Field(() => String, { nullable: true })
  team: string | null;

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
