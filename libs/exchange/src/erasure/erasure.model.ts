import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, DateTimeScalar, IdField, ReasonField } from '@app/graphql';
import type { Id, Instant } from '@app/kernel';
import { Practitioner } from '@app/workforce';

export const AtErasure = closedSet('AtErasure', 'What becomes of something when whoever it is about is erased.', {
  GOES: 'It is deleted.',
  LOSES_ITS_WORDS: 'It stays as a fact, without what was written and without an address.',
  STAYS: 'It stays as it is: an id that leads to no name.',
});
export type AtErasure = keyof typeof AtErasure;

@Holds('names a person')
@ObjectType({ description: 'What becomes of one kind of what is held on somebody.' })
export class ErasedKind {
  @Field(() => ID, { description: 'As in `everythingOnPerson`.' })
  key: string;

  @Field()
  name: string;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many there are now.' })
  count: number;

  @Field(() => AtErasure)
  becomes: AtErasure;
}

@Holds('names a person')
@ObjectType({ description: 'What erasing somebody removes and what it leaves, or that they were erased.' })
export class Erasure {
  @Field(() => Practitioner, { description: 'Without a name once they were erased.' })
  practitioner: Practitioner;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were erased; null is not.' })
  erasedAt: Instant | null;

  @Field(() => [String], { description: 'What must be done first, each in a sentence.', complexity: about(1) })
  inTheWay: string[];

  @Field(() => [ErasedKind], { description: 'Kind by kind, in one order.', complexity: about(30) })
  kinds: ErasedKind[];

  @Field(() => [String], {
    description:
      'Staff lists that are open and name them, or are not read yet: they are withdrawn and their files removed, since a file cannot be kept without one of its rows.',
    complexity: about(2),
  })
  listsWithdrawn: string[];
}

@ArgsType()
export class ErasureArgs {
  @IdField()
  practitionerId: Id;
}

@InputType({ description: 'Somebody who is to be erased.' })
export class ErasePersonInput {
  @IdField()
  practitionerId: Id;

  @ReasonField({ max: 500, description: 'Why, such as their request. It is kept, without their name.' })
  reason: string;
}
