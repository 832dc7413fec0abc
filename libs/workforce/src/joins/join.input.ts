import { ArgsType, InputType } from '@nestjs/graphql';
import { IdField, ReasonField } from '@app/graphql';
import type { Id } from '@app/kernel';

const ANSWERS = { description: 'Whose record answers for both.' } as const;
const OTHER = { description: 'Whose record is joined to it.' } as const;

@ArgsType()
export class CompareRecordsArgs {
  @IdField(ANSWERS)
  practitionerId: Id;

  @IdField(OTHER)
  otherId: Id;
}

@InputType({ description: 'Two records that are of one person.' })
export class JoinRecordsInput {
  @IdField(ANSWERS)
  practitionerId: Id;

  @IdField(OTHER)
  otherId: Id;

  @ReasonField({ max: 500, description: 'How you know that they are one person.' })
  reason: string;
}

@InputType({ description: 'A record that was joined to another, and is somebody else’s.' })
export class PartRecordsInput {
  @IdField({ description: 'The record that was joined to another.' })
  otherId: Id;

  @ReasonField({ max: 500, description: 'How you know that they are two people.' })
  reason: string;
}
