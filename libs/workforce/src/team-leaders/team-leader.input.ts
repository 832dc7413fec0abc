import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, ReasonField } from '@app/graphql';
import type { Day } from '@app/kernel';

@ArgsType()
export class TeamLeadersArgs {
  @IdField()
  teamId: string;
}

@InputType({ description: 'Somebody else, or nobody, leads a team from a day on.' })
export class ChangeTeamLeaderInput {
  @IdField()
  teamId: string;

  @IdField({ nullable: true, description: 'Who leads it then; null is nobody.' })
  leaderId?: string | null;

  @Field(() => DayScalar, {
    description: 'The first day on which they lead it: in 1950 or later, at most two years ahead.',
  })
  firstDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'A change of a leader was wrong: the team is led as it was without it.' })
export class VoidTeamLeaderChangeInput {
  @IdField()
  changeId: string;

  @ReasonField({ max: 500 })
  reason: string;
}
