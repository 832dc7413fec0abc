import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

export const PartnershipSettingKey = closedSet('PartnershipSettingKey', 'What a partnership decides for itself.', {
  NAME: 'What the partnership is called.',
  FULL_TIME_WEEK: 'The weekly hours of one full-time equivalent.',
  CLOSE_UP_TO_PERCENT: 'By how much what is held may fall short of what is required and still be a close match.',
  JUST_SHORT_LIMIT: 'The most requirements that somebody may lack and still be named just short in a match.',
  LAPSE_WINDOW: 'Within how many days what runs out counts as about to lapse.',
  REGISTER_OPEN_DAYS: 'How many days after a session its register is kept without a reason for being late.',
  ON_CONFLICT: 'Which of two judgements of one person and competency stands.',
});
export type PartnershipSettingKey = keyof typeof PartnershipSettingKey;

@Holds('names a person')
@ObjectType({ description: 'Somebody changed a setting of the partnership.' })
export class PartnershipSettingChange {
  @Field({ description: 'The value before.' })
  was: string;

  @Field({ description: 'The value from then on.' })
  becomes: string;

  @Holds('free text')
  @Field({ description: 'Why, in the words of whoever changed it.' })
  reason: string;

  @Field(() => DayScalar)
  recordedOn: Day;

  @Field({ description: 'Who changed it.' })
  recordedBy: string;
}

@Holds('impersonal')
@ObjectType({ description: 'One of the values that a setting may have.' })
export class PartnershipSettingOption {
  @Field()
  value: string;

  @Field({ description: 'In plain words.' })
  name: string;
}

@Holds('names a person')
@ObjectType({
  description:
    'A setting of the partnership. It counts at once, for answers of every day: of an earlier value no answer goes on.',
})
export class PartnershipSetting {
  @Field(() => PartnershipSettingKey)
  setting: PartnershipSettingKey;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'What it does, in plain words.' })
  about: string;

  @Field({ description: 'Its value; a number is written in digits.' })
  value: string;

  @Field({ description: 'The value as a sentence has it, such as 90 days.' })
  inWords: string;

  @Field(() => Float, { nullable: true, description: 'The least that it may be; null where it is no number.' })
  least: number | null;

  @Field(() => Float, { nullable: true, description: 'The most that it may be; null where it is no number.' })
  most: number | null;

  @Field(() => [PartnershipSettingOption], {
    complexity: about(3),
    description: 'What it may be, where it is one of a few; else none.',
  })
  options: PartnershipSettingOption[];

  @Field(() => [PartnershipSettingChange], {
    complexity: about(10),
    description: 'Who changed it, when and why, the last first; none where it is as the partnership was opened.',
  })
  changes: PartnershipSettingChange[];
}
