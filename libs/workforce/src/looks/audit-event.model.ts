import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GrantKind, Holds } from '@app/access';
import { closedSet, connectionOf, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { Practitioner } from '../people/index.js';

export const AuditKind = closedSet('AuditKind', 'What came of something that is on the audit.', {
  CHANGED: 'It changed something.',
  READ: 'It told something, and changed nothing.',
  FORBIDDEN:
    'It was refused: who asked may not, or what was asked about is hidden from them or is not there; of a program, also where it asked wrongly.',
});
export type AuditKind = keyof typeof AuditKind;

@Holds('names a person')
@ObjectType({
  description: 'One row of the audit: who did what, when. Of the people it named it says how many, and never who.',
})
export class AuditEvent {
  @Field(() => ID)
  id: Id;

  @Field(() => DateTimeScalar, { description: 'When, by the real clock, also where today is simulated.' })
  at: string;

  @Field(() => ID, { description: 'The account that did it.' })
  accountId: Id;

  @Field(() => Practitioner, { nullable: true, description: 'Whose account it is; null where they have no record.' })
  who: Practitioner | null;

  @Field({ description: 'How they are called: by their record, else as they sign in.' })
  name: string;

  @Field({ description: 'The operation, as programs call it.' })
  operation: string;

  @Field({ description: 'What was done, in plain words.' })
  inWords: string;

  @Field(() => AuditKind)
  kind: AuditKind;

  @Field(() => [GrantKind], {
    description:
      'The grants held at that moment by any of which it may be done; none where it takes none or was refused.',
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

  @Field(() => Int, { description: 'How many people it was about, or named to whoever asked.' })
  peopleNamed: number;
}

export const AuditEventConnection = connectionOf(AuditEvent);
