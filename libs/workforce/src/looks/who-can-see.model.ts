import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { closedSet, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Role } from '@app/roles';
import { Practitioner } from '../people/index.js';

export const SightBy = closedSet('SightBy', 'By what somebody may see something of a person’s record.', {
  LINE_MANAGER: 'The line manager of a post.',
  TEAM_LEADER: 'The leader of the team of a post.',
  MANAGER_MEANWHILE: 'The next manager up, where the line manager is in no post.',
  MANAGER_ABOVE: 'A manager further up.',
  DEPUTY: 'Who stands in for one of these managers today.',
  CLINICAL_SUPERVISOR: 'The clinical supervisor of a post.',
  STEWARD: 'A data steward of the partnership.',
  STEWARD_DEPUTY: 'Who stands in for a data steward today.',
});
export type SightBy = keyof typeof SightBy;

@Holds('names a person')
@ObjectType({ description: 'Somebody who manages or supervises you, or keeps the records, and what they see by that.' })
export class Sight {
  @Field(() => Practitioner, { nullable: true, description: 'Who; null where they have no record here.' })
  who: Practitioner | null;

  @Field({ description: 'How they are called: by their record, else as they sign in.' })
  name: string;

  @Field(() => SightBy)
  by: SightBy;

  @Field(() => Role, { nullable: true, description: 'The role of the post that names them; null where none does.' })
  role: Role | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Since when the post has named them without a break, they lead the team of the post, or a steward may; null where no day is kept: for managers further up.',
  })
  since: Day | null;

  @Field({ description: 'What they see of your record by it today, in plain words.' })
  sees: string;
}

@Holds('names a person')
@ObjectType({ description: 'Who can see what of your record today.' })
export class WhoCanSee {
  @Field(() => DayScalar, { description: 'The day it is so.' })
  on: Day;

  @Field(() => [Sight], {
    description: 'Who manages or supervises you, then stewards: by what they are, then name, then role.',
  })
  people: Sight[];
}
