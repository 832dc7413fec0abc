import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DateTimeScalar, IdField } from '@app/graphql';
import type { Id, Instant } from '@app/kernel';

@Holds('names a person')
@ObjectType({ description: 'A hold that is not lifted, with why it was put there.' })
export class LiveHold {
  @Field(() => ID)
  id: Id;

  @Field(() => DateTimeScalar)
  since: Instant;

  @Field({ description: 'Who put it there.' })
  by: string;

  @Holds('free text')
  @Field({ description: 'Why everything of theirs must stay.' })
  reason: string;
}

@Holds('names a person')
@ObjectType({ description: 'Whether the record of a person was erased, and whether there is a hold on it.' })
export class RecordKept {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were erased; null is not.' })
  erasedAt: Instant | null;

  @Field(() => [LiveHold], {
    description: 'By whichever of their records each was put there, the first first.',
    complexity: about(1),
  })
  holds: LiveHold[];
}

@ArgsType()
export class RecordKeptArgs {
  @IdField()
  practitionerId: Id;
}
