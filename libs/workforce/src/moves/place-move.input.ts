import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, ReasonField } from '@app/graphql';
import type { Day } from '@app/kernel';

@ArgsType()
export class PlaceMovesArgs {
  @IdField({ description: 'A site, a team or a cluster.' })
  placeId: string;
}

@InputType({ isAbstract: true })
class FromADay {
  @Field(() => DayScalar, {
    description: 'The first day on which it lies there: in 1950 or later, and at most two years ahead.',
  })
  firstDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'A site lies in another cluster from a day on.' })
export class MoveSiteInput extends FromADay {
  @IdField()
  siteId: string;

  @IdField({
    nullable: true,
    description: 'Where it lies then, in the scheme of that cluster; null is in none of the default scheme.',
  })
  clusterId?: string | null;
}

@InputType({ description: 'A team serves another cluster from a day on.' })
export class MoveTeamInput extends FromADay {
  @IdField()
  teamId: string;

  @IdField({ nullable: true, description: 'Which it serves then, of the default scheme; null is none.' })
  clusterId?: string | null;
}

@InputType({ description: 'A cluster lies in another area of its scheme from a day on.' })
export class MoveClusterInput extends FromADay {
  @IdField()
  clusterId: string;

  @IdField({ description: 'Where it lies then.' })
  areaId: string;
}

@InputType({ description: 'A move was wrong: the place lies where it did without it.' })
export class VoidMoveInput {
  @IdField()
  moveId: string;

  @ReasonField({ max: 500 })
  reason: string;
}
