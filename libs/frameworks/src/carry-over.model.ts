import { Field, ObjectType } from '@nestjs/graphql';
import { Competency } from './competency.model.js';

@ObjectType({ description: 'What became of one competency between two versions of a framework.' })
export class CarryOver {
  @Field(() => String, {
    description:
      'kept, reworded, split, merged, dropped or new. What people hold goes along by it, except to what is new.',
  })
  change: string;

  @Field(() => Competency, { nullable: true, description: 'As it was in the earlier version; null where it is new.' })
  old: Competency | null;

  @Field(() => Competency, { nullable: true, description: 'As it is in the later version; null where it was dropped.' })
  new: Competency | null;
}
