import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet } from '@app/graphql';
import type { Id } from '@app/kernel';
import { Practitioner, Profession } from '../people/index.js';
import { Leaving, Post } from '../posts/index.js';
import { PersonRecord, StaffNumber } from '../records/index.js';

export const KeptOfRecord = closedSet('KeptOfRecord', 'What is kept of somebody.', {
  POSTS: 'Posts that stand.',
  FUNCTIONS: 'Functions carried beside a role.',
  EVIDENCE: 'Pieces of evidence that stand.',
  SELF_RATINGS: 'What they said of themselves.',
  MARKS: 'Marks on registers.',
  PLACES: 'Places on sessions that are booked or waited for.',
});
export type KeptOfRecord = keyof typeof KeptOfRecord;

@Holds('impersonal')
@ObjectType({ description: 'How much of something is kept of a record.' })
export class RecordCount {
  @Field(() => KeptOfRecord)
  kept: KeptOfRecord;

  @Holds('count of things')
  @Field(() => Int)
  count: number;
}

export const RecordClashKind = closedSet('RecordClashKind', 'Why two records cannot be joined as they are.', {
  POSTS: 'Both have the same role with the same employer at the same site on the same days.',
  HOURS: 'Together their posts have more hours than a week has.',
  MANAGERS: 'One of them manages or supervises the other.',
  SESSIONS: 'Both have a place, wait for one or have a mark on one session, or on sessions of the same hours.',
  JUDGEMENT: 'One of them judged what the other can do.',
  CONSENT: 'They say different things to being seen by other agencies.',
  ACCOUNTS: 'Both have an account that is open.',
});
export type RecordClashKind = keyof typeof RecordClashKind;

@Holds('names a person')
@ObjectType({ description: 'Something that two records have which cannot be of one person.' })
export class RecordClash {
  @Field(() => RecordClashKind)
  kind: RecordClashKind;

  @Field({ description: 'What it is, and what to do first.' })
  inWords: string;
}

@Holds('a person')
@ObjectType({ description: 'One of two records that are compared.' })
export class RecordCompared {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'Given and family name.' })
  name: string;

  @Field(() => [String], { description: 'What they were called before, the latest first.' })
  formerNames: string[];

  @Field(() => String, { nullable: true, description: 'Where mail about their places and posts goes.' })
  email: string | null;

  @Field(() => Profession, { nullable: true, description: 'Main professional background; null is unknown.' })
  profession: Profession | null;

  @Field(() => [StaffNumber], { complexity: about(3), description: 'One of each employer that has one, by its name.' })
  staffNumbers: StaffNumber[];

  @Field(() => [Post], { complexity: about(3), description: 'All posts that stand, the latest first.' })
  posts: Post[];

  @Field({ description: 'Whether they have an account that is open.' })
  hasAccount: boolean;

  @Field(() => [RecordCount], { description: 'How much of what is kept of them.' })
  kept: RecordCount[];
}

@Holds('names a person')
@ObjectType({ description: 'Two records side by side, which may be of one person.' })
export class RecordsCompared {
  @Field(() => RecordCompared, { description: 'The record that would answer for both.' })
  record: RecordCompared;

  @Field(() => RecordCompared, { description: 'The record that would be joined to it.' })
  other: RecordCompared;

  @Field(() => [RecordClash], {
    complexity: about(3),
    description: 'What stands in the way; none is: they can be joined.',
  })
  clashes: RecordClash[];

  @Field(() => [String], { description: 'What would follow from joining them.' })
  follows: string[];
}

@Holds('names a person')
@ObjectType({ description: 'Two records that are of one person from now on.' })
export class RecordsJoined {
  @Field(() => PersonRecord, { description: 'The person, by the record that answers for both.' })
  record: PersonRecord;

  @Field(() => Practitioner, { description: 'The record that was joined to it.' })
  other: Practitioner;

  @Field(() => Leaving, {
    nullable: true,
    description: 'The leaving that follows, or that is none any more; null where there is none.',
  })
  leaving: Leaving | null;
}

@Holds('names a person')
@ObjectType({ description: 'Two records that are of two people again, each with its own.' })
export class RecordsParted {
  @Field(() => PersonRecord, { description: 'The record that answered for both.' })
  record: PersonRecord;

  @Field(() => PersonRecord, { description: 'The record that was joined to it.' })
  other: PersonRecord;
}
