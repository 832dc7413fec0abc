import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency, ProficiencyLevel } from '@app/frameworks';
import { about, closedSet, connectionOf, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';

export const LearningKind = closedSet('LearningKind', 'Where an entry of somebody’s record of learning comes from.', {
  SESSION: 'A session here that one attended.',
  ATTENDED_BEFORE: 'Attended before, or elsewhere, as a list of the employer tells.',
  ASSESSMENT: 'An assessment.',
  OBSERVATION: 'What somebody saw at work.',
  SIGN_OFF: 'A sign-off.',
  QUALIFICATION: 'A qualification.',
  CREDIT: 'Brought from elsewhere.',
  OWN: 'Added by oneself. It counts for nothing, and nobody else reads it.',
});
export type LearningKind = keyof typeof LearningKind;

@Holds('names a person')
@ObjectType({ description: 'What an entry of a record of learning shows of one competency.' })
export class LearningGain {
  @Field(() => Competency)
  competency: Competency;

  @Field(() => ProficiencyLevel, {
    nullable: true,
    description: 'The level that the source states, before the evidence ladder; null is no level.',
  })
  level: ProficiencyLevel | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it holds by itself; null is for good.' })
  lastDay: Day | null;

  @Field({ description: 'Whether a post or a function asks for this competency today, at whichever level.' })
  isAsked: boolean;
}

@Holds('names a person')
@ObjectType({ description: 'A file beside what somebody added to their own record.' })
export class LearningFile {
  @Holds('free text')
  @Field({ description: 'As they call it.' })
  name: string;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many bytes it has.' })
  bytes: number;
}

@Holds('names a person')
@ObjectType({ description: 'One thing that somebody learnt or showed, whether or not a post asks for it.' })
export class Learning {
  @Field(() => ID)
  id: Id;

  @Field(() => LearningKind)
  kind: LearningKind;

  @Holds('free text')
  @Field({
    description: 'What it was: the module of a session, the competencies shown, or what one called it oneself.',
  })
  title: string;

  @Field(() => DayScalar, { description: 'The day that it is from.' })
  day: Day;

  @Field(() => Float, { nullable: true, description: 'For how many hours; null is not known.' })
  hours: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The agency that held the session, or who recorded the evidence; null is oneself, nobody with a name, or not known.',
  })
  by: string | null;

  @Field(() => [LearningGain], {
    complexity: about(3),
    description: 'What it shows, by name of the competency; nothing is no credit.',
  })
  gave: LearningGain[];

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'What one thinks of it, of what one added oneself.' })
  reflection: string | null;

  @Field(() => LearningFile, {
    nullable: true,
    description: 'The file beside what one added oneself: `GET /files/learning/<id>`; null is none.',
  })
  file: LearningFile | null;
}

export const LearningConnection = connectionOf(Learning);
