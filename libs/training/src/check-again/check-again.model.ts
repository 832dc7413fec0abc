import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, connectionOf, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Practitioner } from '@app/workforce';

export const PostPart = closedSet('PostPart', 'What of somebody’s main post is another than it was.', {
  EMPLOYER: 'Who employs them.',
  HOST: 'Which agency hosts them.',
  BASE: 'The site where they work.',
  LINE_MANAGER: 'Who manages them.',
  ROLE: 'What the post is for.',
});
export type PostPart = keyof typeof PostPart;

export const CheckKind = closedSet('CheckKind', 'What is to be checked again of somebody whose post changed.', {
  NEWLY_ASKED: 'The posts of today ask something that was not asked before, or more of it, and it is not met.',
  JUDGED_BY_FORMER_MANAGER: 'What is met rests on a judgement by whoever managed them before. It stands.',
  PLACE: 'A place on a session to come was booked while another agency employed them.',
  SHARING: 'An agreement between agencies by which their record was seen covers them no longer.',
  RIGHT: 'A right that rests on a post was given while the post was another.',
});
export type CheckKind = keyof typeof CheckKind;

@Holds('names a person')
@ObjectType({ description: 'One thing to check again, and why.' })
export class ToCheck {
  @Field(() => CheckKind)
  kind: CheckKind;

  @Field({ description: 'What it is: a competency at a level, a session, an agreement, a right.' })
  about: string;

  @Field({ description: 'Why it is to be checked.' })
  inWords: string;

  @Field({ description: 'What to do about it.' })
  nextStep: string;
}

@Holds('names a person')
@ObjectType({ description: 'One part of a main post that changed.' })
export class ChangedPart {
  @Field(() => PostPart)
  part: PostPart;

  @Field(() => String, { nullable: true, description: 'As it was known on the earlier day; null is none.' })
  was: string | null;

  @Field(() => String, { nullable: true, description: 'As it is today; null is none.' })
  becomes: string | null;
}

@Holds('names a person')
@ObjectType({ description: 'Somebody whose main post is another than it was on a day, as that was known then.' })
export class PersonToCheck {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => DayScalar, { description: 'The first day of the main post of today as it is.' })
  firstDay: Day;

  @Field(() => [ChangedPart], { complexity: about(2), description: 'In the order of their kinds.' })
  changed: ChangedPart[];

  @Field(() => [ToCheck], {
    complexity: about(6),
    description: 'In the order of their kinds, then by name. None: nothing of what is looked at needs a look.',
  })
  checks: ToCheck[];
}

export const PersonToCheckConnection = connectionOf(PersonToCheck);
