import { Module } from '@nestjs/common';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { TrainingModule } from '@app/training';
import { WorkforceModule } from '@app/workforce';
import { ChangeQueries, ChangeResolver } from './change/index.js';
import { CloseMatchQueries, CloseMatchResolver, GapQueries, GapResolver } from './gap/index.js';
import { DemandQueries, DemandWriter } from './demand/index.js';
import { HeldQueries, HeldResolver } from './held/index.js';
import { RoleGapQueries, RoleGapResolver } from './role-gap/index.js';
import { ScopeQueries, ScopeResolver } from './scope/index.js';
import { SetUpQueries, SetUpResolver } from './set-up/index.js';
import { TaskGapQueries, TaskGapResolver } from './task-gap/index.js';
import { TeamReachQueries, TeamReachResolver } from './team-reach/index.js';
import { WaysToMeetResolver, WhyShortQueries, WhyShortResolver } from './why-short/index.js';

@Module({
  imports: [FrameworksModule, NeedsModule, TrainingModule, WorkforceModule],
  providers: [
    ChangeQueries,
    ChangeResolver,
    CloseMatchQueries,
    CloseMatchResolver,
    DemandQueries,
    DemandWriter,
    GapQueries,
    GapResolver,
    HeldQueries,
    HeldResolver,
    RoleGapQueries,
    RoleGapResolver,
    ScopeQueries,
    ScopeResolver,
    SetUpQueries,
    SetUpResolver,
    TaskGapQueries,
    TaskGapResolver,
    TeamReachQueries,
    TeamReachResolver,
    WaysToMeetResolver,
    WhyShortQueries,
    WhyShortResolver,
  ],
  exports: [DemandQueries, DemandWriter],
})
export class PlanningModule {}
