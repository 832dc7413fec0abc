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

export const InTheWayKind = closedSet('InTheWayKind', 'What may be in the way of erasing somebody.', {
  ONESELF: 'They are whoever asks.',
  POSTS: 'They have a post today or later.',
  HOLD: 'There is a hold on them.',
  LISTS: 'Lists are being worked on.',
  PROGRAM: 'They answer for a program.',
});
export type InTheWayKind = keyof typeof InTheWayKind;

@Holds('names a person')
@ObjectType({ description: 'Something that must be done before somebody can be erased.' })
export class InTheWay {
  @Field(() => InTheWayKind)
  kind: InTheWayKind;

  @Holds('free text')
  @Field({ description: 'What it is and what to do, in a sentence.' })
  inWords: string;

  @Field(() => ID, { nullable: true, description: 'Of a program: its account. Null of all else.' })
  id: Id | null;
}

@Holds('names a person')
@ObjectType({ description: 'A list that is withdrawn when somebody is erased.' })
export class ListWithdrawn {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'Whose it is and what its file is called.' })
  name: string;
}

@Holds('names a person')
@ObjectType({ description: 'What erasing somebody removes and what it leaves, or that they were erased.' })
export class Erasure {
  @Field(() => Practitioner, { description: 'Without a name once they were erased.' })
  practitioner: Practitioner;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were erased; null is not.' })
  erasedAt: Instant | null;

  @Field(() => [InTheWay], { description: 'What must be done first.', complexity: about(1) })
  inTheWay: InTheWay[];

  @Field(() => [ErasedKind], { description: 'Kind by kind, in one order.', complexity: about(30) })
  kinds: ErasedKind[];

  @Field(() => [ListWithdrawn], {
    description:
      'Lists that are open and name them, or are not read yet: they are withdrawn and their files removed, since a file cannot be kept without one of its rows.',
    complexity: about(2),
  })
  listsWithdrawn: ListWithdrawn[];
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
