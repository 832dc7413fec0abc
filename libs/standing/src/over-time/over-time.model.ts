import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { ProficiencyLevel, Requirement } from '@app/frameworks';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Evidence } from '../evidence/index.js';
import { StandingState } from '../rule/index.js';

@Holds('names a person')
@ObjectType({ description: 'Days in a row on which one level was held.' })
export class HeldPeriod {
  @Field(() => ProficiencyLevel, { description: 'The level held on each of these days.' })
  held: ProficiencyLevel;

  @Field(() => DayScalar, { description: 'The first of them, which may be before the window.' })
  from: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last of them, which may be after it; null is for good.' })
  lastDay: Day | null;
}

@Holds('names a person')
@ObjectType({
  implements: () => Requirement,
  description: 'One competency asked of a person today, and what they held of it over the days of a window.',
})
export class LineOverTime extends Requirement {
  @Field(() => ProficiencyLevel, { nullable: true, description: 'The level held today; null where there is none.' })
  held: ProficiencyLevel | null;

  @Field(() => StandingState, { description: 'Where the person stands today.' })
  state: StandingState;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which what is asked is met, by whatever evidence; null is for good, or not met.',
  })
  metThrough: Day | null;

  @Field({ description: 'Whether it is met, and no longer within the days that count as soon.' })
  lapsesSoon: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The first day without it, where it has lapsed.' })
  lapsedOn: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Since when some level has been held without a break, where that began before the window; null where none was held on its first day.',
  })
  heldSince: Day | null;

  @Field(() => [HeldPeriod], {
    complexity: about(5),
    description:
      'What was held and will be by what is on record, the earliest first; days without a level are in none.',
  })
  periods: HeldPeriod[];

  @Field(() => [Evidence], {
    complexity: about(5),
    description: 'What stands on record from days of the window, the earliest first; of more than 50 the latest.',
  })
  evidence: Evidence[];
}

@Holds('names a person')
@ObjectType({ description: 'One’s own standing over three years past and two to come, in what is asked today.' })
export class StandingOverTime {
  @Field(() => DayScalar, { description: 'The day whose requirements these are: today.' })
  on: Day;

  @Field(() => DayScalar, { description: 'The first day of the window.' })
  from: Day;

  @Field(() => DayScalar, { description: 'The last day of the window.' })
  lastDay: Day;

  @Field(() => [LineOverTime], {
    complexity: about(20),
    description: 'Gaps first, in the order of the framework; then what is met, what ends soonest first.',
  })
  lines: LineOverTime[];
}
