import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GrantKind, Holds } from '@app/access';
import { closedSet, type Connection, connectionOf, DateTimeScalar, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Practitioner } from '../people/index.js';
import { Area } from '../places/index.js';

export const AccountState = closedSet('AccountState', 'Whether somebody can sign in with an account.', {
  INVITED: 'An invitation is open; they have not signed in yet.',
  NOT_INVITED: 'They have never signed in, and no invitation is open: it is over, or was withdrawn.',
  OPEN: 'They can sign in.',
  WAY_ENDED: 'The sign-in service that they used has ended: they can sign in once they are invited again.',
  CLOSED: 'It was closed: they are signed in nowhere.',
});
export type AccountState = keyof typeof AccountState;

export const SignInWay = closedSet('SignInWay', 'How somebody signs in.', {
  PROVIDER: 'At an organisation’s sign-in service.',
  LINK: 'By a link sent to their address.',
});
export type SignInWay = keyof typeof SignInWay;

export const GrantState = closedSet('GrantState', 'Whether a grant is in force today.', {
  IN_FORCE: 'Its holder may do it today.',
  TO_COME: 'Its first day is still to come.',
  RESTING:
    'Not in force today: the post that it depends on has ended, or the person they stand in for has lost the right, or the deputy who gave it no longer stands in; or the account is closed.',
  ENDED: 'Its last day is over.',
  VOIDED: 'It was taken away.',
});
export type GrantState = keyof typeof GrantState;

@Holds('names a person')
@ObjectType({ description: 'Whose account it is.' })
export class AccountNamed {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'As the workforce record has it, else as they were invited.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'Who they are on the record; null is not on it.' })
  practitionerId: Id | null;
}

@Holds('names a person')
@ObjectType({ description: 'An account in a list.' })
export class AccountSummary extends AccountNamed {
  @Field(() => String, { nullable: true, description: 'Where links and invitations go; null where none is known.' })
  email: string | null;

  @Field({ description: 'Whether it is a program’s, see `serviceAccount`; those are not among `accounts`.' })
  isMachine: boolean;

  @Field(() => AccountState)
  state: AccountState;

  @Field(() => [GrantKind], { description: 'What they may do today.' })
  mayDo: GrantKind[];
}

@Holds('names a person')
@ObjectType({ description: 'One thing that somebody may do, over what, and when.' })
export class AccessGrant {
  @Field(() => ID)
  id: Id;

  @Field(() => GrantKind)
  kind: GrantKind;

  @Field({ description: 'What it lets them do, in plain words.' })
  inWords: string;

  @Field(() => GrantState)
  state: GrantState;

  @Field(() => Area, { nullable: true, description: 'The area that it is for; null is the whole partnership.' })
  area: Area | null;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null is until it is ended.' })
  lastDay: Day | null;

  @Field({ description: 'Whether it is in force without a post here, though others of its kind rest on one.' })
  withoutPost: boolean;

  @Field(() => AccountNamed, { nullable: true, description: 'Whose rights they are, where it is a deputy’s.' })
  deputyFor: AccountNamed | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was given; null where nobody had to say.' })
  why: string | null;

  @Field(() => String, { nullable: true, description: 'Who gave it; null is whoever runs the installation.' })
  givenBy: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was ended or taken away; null where it was not.' })
  endedBecause: string | null;

  @Field({
    description:
      'Whether a steward’s deputy gave it and no steward has confirmed it: it is in force only while that deputy stands in.',
  })
  awaitsSteward: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When it was last confirmed in a review; null is never.' })
  confirmedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it.' })
  confirmedBy: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when it is to be looked at again; null once it is over.' })
  reviewBy: Day | null;
}

@Holds('names a person')
@ObjectType({ description: 'Who holds a right of somebody who is away, and on which days.' })
export class StandIn {
  @Field(() => AccountNamed)
  account: AccountNamed;

  @Field(() => GrantKind)
  kind: GrantKind;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar)
  lastDay: Day;
}

@Holds('names a person')
@ObjectType({ description: 'Who may sign in, how, and what they may do.' })
export class Account extends AccountSummary {
  @Field(() => Practitioner, { nullable: true, description: 'Who they are on the record; null is not on it.' })
  practitioner: Practitioner | null;

  @Field(() => [SignInWay], { description: 'How they have signed in; empty is never.' })
  signsInBy: SignInWay[];

  @Field(() => String, {
    nullable: true,
    description:
      'At which of the partnership’s sign-in services that go on; null where they sign in at the installation’s own, by a link, or not at all.',
  })
  signsInAt: string | null;

  @Field({
    description: 'Whether the mail server refused the last mail to their address: correct it, and invite them again.',
  })
  mailRefused: boolean;

  @Field(() => [StandIn], { description: 'Who stands in for them, or will, by first day.' })
  standIns: StandIn[];

  @Field({ description: 'Whether their own record stays open to them by a private address, which is told to nobody.' })
  hasPrivateAddress: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when their invitation can be accepted.' })
  invitedUntil: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it is closed; null while it is open.' })
  closedBecause: string | null;

  @Field(() => [AccessGrant], { description: 'What they may, might and will be allowed to do, the newest first.' })
  grants: AccessGrant[];
}

@Holds('names a person')
@ObjectType({ description: 'A grant that is to be looked at again, and whose it is.' })
export class GrantToReview {
  @Field(() => AccountSummary)
  account: AccountSummary;

  @Field(() => ID)
  grantId: Id;

  @Field(() => GrantKind)
  kind: GrantKind;

  @Field({ description: 'What it lets them do, in plain words.' })
  inWords: string;

  @Field(() => Area, { nullable: true, description: 'The area that it is for; null is the whole partnership.' })
  area: Area | null;

  @Field(() => AccountNamed, { nullable: true, description: 'Whose rights they are, where it is a deputy’s.' })
  deputyFor: AccountNamed | null;

  @Field({
    description:
      'Whether a steward’s deputy gave it and no steward has confirmed it: it is in force only while that deputy stands in.',
  })
  awaitsSteward: boolean;

  @Field(() => DayScalar, { description: 'When it was given, or last confirmed.' })
  since: Day;

  @Field(() => DayScalar, { description: 'By when it was to be looked at again.' })
  reviewBy: Day;
}

export const AccountSummaryConnection = connectionOf(AccountSummary);
export const GrantToReviewConnection = connectionOf(GrantToReview);

@Holds('names a person')
@ObjectType({ description: 'What was confirmed, and what is left to look at.' })
export class GrantsConfirmed {
  @Field(() => [AccountNamed], { description: 'Whose grants were confirmed, by name.' })
  of: AccountNamed[];

  @Field(() => GrantToReviewConnection, { description: 'What is left, the longest due first.' })
  left: Connection<GrantToReview>;
}
