import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar, IdField, PageArgs, ReasonField, TextField } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { AuditKind } from './audit-event.model.js';

@ArgsType()
export class AuditEventsArgs extends PageArgs {
  @ReasonField({
    max: 500,
    description: 'Why it is looked for. It is kept on the audit, and whoever is asked about reads it.',
  })
  reason: string;

  @IdField({ nullable: true, description: 'Somebody whom it was about, or who was named by it.' })
  practitionerId?: Id | null;

  @IdField({ nullable: true, description: 'Somebody who did it, by their record.' })
  byPractitionerId?: Id | null;

  @IdField({ nullable: true, description: 'The account that did it.' })
  byAccountId?: Id | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day asked about.' })
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day asked about.' })
  lastDay?: Day | null;

  @Field(() => AuditKind, { nullable: true, description: 'What came of it.' })
  kind?: AuditKind | null;

  @TextField({ max: 100, nullable: true, description: 'The operation, as programs call it, such as profile.' })
  operation?: string | null;
}
