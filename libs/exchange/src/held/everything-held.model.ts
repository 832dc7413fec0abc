import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DateTimeScalar, DayScalar, IdField, ReasonField } from '@app/graphql';
import type { Day, Id, Instant } from '@app/kernel';
import { Practitioner } from '@app/workforce';

@Holds('free text')
@ObjectType({ description: 'One thing that is held on somebody.' })
export class HeldThing {
  @Field(() => DayScalar, { nullable: true, description: 'The day that it is of; null where it has none.' })
  day: Day | null;

  @Field({ description: 'What it says, in words.' })
  what: string;
}

@Holds('names a person')
@ObjectType({ description: 'What is held on somebody of one kind.' })
export class HeldOfKind {
  @Field(() => ID, { description: 'A name for programs, such as posts.' })
  key: string;

  @Field({ description: 'What kind it is.' })
  name: string;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  @Field(() => [HeldThing], {
    description: 'The latest fifty, those without a day last. The file (`POST /files/everything`) has all.',
    complexity: about(10),
  })
  latest: HeldThing[];
}

@Holds('names a person')
@ObjectType({ description: 'Everything that is held on one person, and on nobody else.' })
export class EverythingHeld {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => DateTimeScalar, { description: 'When it was put together, by the clock of the partnership.' })
  at: Instant;

  @Field(() => [HeldOfKind], { description: 'Kind by kind, in one order.', complexity: about(30) })
  kinds: HeldOfKind[];
}

@ArgsType()
export class EverythingHeldArgs {
  @IdField()
  practitionerId: Id;

  @ReasonField({ max: 500, description: 'What they asked for, and when. They read it among who looked.' })
  reason: string;
}
