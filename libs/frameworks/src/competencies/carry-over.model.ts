import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { CarryOverChange } from './carry-over-change.js';
import { Competency } from './competency.model.js';

@Holds('impersonal')
@ObjectType({ description: 'What became of one competency between two versions of a framework.' })
export class CarryOver {
  @Field(() => CarryOverChange, { description: 'What became of it.' })
  change: CarryOverChange;

  @Field({
    description:
      'Only of a split: what was held before counts for this part only once a new judgement of it has confirmed it.',
  })
  reassess: boolean;

  @Field(() => Competency, { nullable: true, description: 'As it was in the earlier version; null where it is new.' })
  old: Competency | null;

  @Field(() => Competency, { nullable: true, description: 'As it is in the later version; null where it was dropped.' })
  new: Competency | null;
}
