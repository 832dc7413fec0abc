import { Module } from '@nestjs/common';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { WorkforceModule } from '@app/workforce';
import { AgencyHeldQueries } from './agency-held.queries.js';
import { CloseMatchQueries } from './close-match.queries.js';
import { GapQueries } from './gap.queries.js';
import { ElementGapResolver, PlanningResolver, TaskLackResolver } from './planning.resolver.js';
import { RoleGapQueries } from './role-gap.queries.js';
import { TaskGapQueries } from './task-gap.queries.js';

@Module({
  imports: [FrameworksModule, NeedsModule, WorkforceModule],
  providers: [
    AgencyHeldQueries,
    CloseMatchQueries,
    GapQueries,
    PlanningResolver,
    ElementGapResolver,
    RoleGapQueries,
    TaskGapQueries,
    TaskLackResolver,
  ],
})
export class PlanningModule {}
