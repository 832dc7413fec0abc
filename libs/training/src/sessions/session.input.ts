import { Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, ReasonField, TimeScalar, WholeField } from '@app/graphql';
import type { Day } from '@app/kernel';

const CAPACITY = {
  from: 1,
  to: 1000,
  description: 'How many places it has.',
  problem: 'The capacity of a session is from 1 to 1,000 places.',
};

@InputType({ description: 'How many places a session has from now on, and why.' })
export class ChangeCapacityInput {
  @IdField()
  sessionId: string;

  @WholeField(CAPACITY)
  capacity: number;

  @ReasonField({ max: 200 })
  reason: string;
}

@InputType({ description: 'A session to hold, with you as its trainer.' })
export class AddSessionInput {
  @IdField({ description: 'The module to teach; its latest edition published by that day is taught.' })
  moduleId: string;

  @IdField({ description: 'The agency that organises it.' })
  organiserId: string;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => TimeScalar, { description: 'Local time.' })
  startsAt: string;

  @WholeField({ from: 15, to: 1440, nullable: true, description: 'Left out, as long as the module.' })
  minutes?: number | null;

  @IdField({ nullable: true })
  siteId?: string | null;

  @WholeField(CAPACITY)
  capacity: number;

  @Field({ defaultValue: true, description: 'Whether several agencies are meant to come.' })
  plannedJoint: boolean;
}
