import { ArgsType, Field } from '@nestjs/graphql';
import { AsAtArgs } from '@app/access';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';
import { HeldBy } from './held-by.js';

@ArgsType()
export class HeldArgs extends AsAtArgs {
  @Field(() => HeldBy, { description: 'What each row is about.' })
  by: HeldBy;

  @IdField({ nullable: true, description: 'The cluster whose agencies are shown; given with AGENCY alone.' })
  clusterId?: Id | null;

  @IdField({ nullable: true, description: 'The agency whose clusters are shown; given with CLUSTER alone.' })
  agencyId?: Id | null;
}
