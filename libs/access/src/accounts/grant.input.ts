import { Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, IdListField, ReasonField } from '@app/graphql';
import type { Day } from '@app/kernel';
import { GrantKind } from '../grants/index.js';

@InputType({ description: 'What somebody may do, over what, and on which days.' })
export class GrantTerms {
  @Field(() => GrantKind)
  kind: GrantKind;

  @IdField({
    nullable: true,
    description: 'Of a planner or for exact figures: the area that it is for. Left out, the whole partnership.',
  })
  areaId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day; today if left out.' })
  firstDay?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; left out, until it is ended.' })
  lastDay?: Day | null;

  @Field({
    defaultValue: false,
    description:
      'Whether a trainer, manager or clinical supervisor has it without a post here, such as a trainer from outside. Otherwise it is in force on days with a live post alone.',
  })
  withoutPost: boolean;

  @ReasonField({ max: 500, description: 'Why they need it.' })
  why: string;
}

@InputType({ description: 'A grant for somebody who has an account.' })
export class GiveGrantInput extends GrantTerms {
  @IdField()
  accountId: string;
}

@InputType({ description: 'From when on a grant is no more.' })
export class EndGrantInput {
  @IdField()
  grantId: string;

  @Field(() => DayScalar, { description: 'The last day on which it is in force: today or later.' })
  lastDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'A grant that is taken away at once.' })
export class VoidGrantInput {
  @IdField()
  grantId: string;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'Grants that were looked at and are still right.' })
export class ConfirmGrantsInput {
  @IdListField({ min: 1, max: 100 })
  grantIds: string[];
}

@InputType({ description: 'Who holds a manager’s or a steward’s rights while they are away.' })
export class AppointDeputyInput {
  @IdField({ description: 'The account of whoever is away.' })
  absentId: string;

  @IdField({ description: 'The account of whoever stands in for them.' })
  deputyId: string;

  @Field(() => GrantKind, { description: 'Which of their rights: MANAGER or STEWARD.' })
  kind: GrantKind;

  @Field(() => DayScalar, { description: 'Today or later.' })
  firstDay: Day;

  @Field(() => DayScalar, { description: 'Within a year of the first.' })
  lastDay: Day;

  @ReasonField({ max: 500, description: 'Why they are away.' })
  why: string;
}
