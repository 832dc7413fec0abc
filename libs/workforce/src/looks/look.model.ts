import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GrantKind, Holds } from '@app/access';
import { connectionOf, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { Practitioner } from '../people/index.js';

@Holds('names a person')
@ObjectType({ description: 'Somebody was shown something of you, or changed something of yours: once for each time.' })
export class Look {
  @Field(() => ID, { description: 'The row of the audit.' })
  id: Id;

  @Field(() => DateTimeScalar, { description: 'When it was, by the real clock, also where today is simulated.' })
  at: string;

  @Field(() => Practitioner, { nullable: true, description: 'Who; null where they have no record here.' })
  who: Practitioner | null;

  @Field({ description: 'How they are called: by their record, else as they sign in.' })
  name: string;

  @Field({ description: 'What they did, in plain words, such as “Opened the register of a session”.' })
  inWords: string;

  @Field({ description: 'Whether it changed something; they only looked otherwise.' })
  changed: boolean;

  @Field({
    description: 'Whether they asked about somebody else, and were told your name with it, such as that of a manager.',
  })
  ofAnother: boolean;

  @Field(() => [GrantKind], {
    description: 'The grants that they held at that moment by any of which they may do it; none where it takes none.',
  })
  rights: GrantKind[];

  @Field(() => [String], {
    description: 'As whose deputy they held some of these grants, by name; none where all were their own.',
  })
  asDeputyOf: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The agreement between agencies under which it was told; null where they manage the person.',
  })
  sharedUnder: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why, as they wrote it, where that must be said; else null.' })
  reason: string | null;
}

export const LookConnection = connectionOf(Look);
