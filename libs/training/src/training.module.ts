import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { StandingModule } from '@app/standing';
import { WorkforceModule } from '@app/workforce';
import { AssessmentsService } from './results/assessments.service.js';
import { RegisterQueries } from './register/register.queries.js';
import { RegisterService } from './register/register.service.js';
import { CourseEntity, SessionEntity, SessionTrainerEntity } from './sessions/session.entity.js';
import { SessionQueries } from './sessions/session.queries.js';
import { SessionsService } from './sessions/sessions.service.js';
import './training.errors.js';
import { RegisterResolver, TrainingResolver } from './training.resolver.js';
import { WayGapResolver } from './next-level/unmet-requirement.resolver.js';
import { WayQueries } from './next-level/next-level.queries.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CourseEntity, SessionEntity, SessionTrainerEntity]),
    FrameworksModule,
    NeedsModule,
    StandingModule,
    WorkforceModule,
  ],
  providers: [
    AssessmentsService,
    RegisterQueries,
    RegisterResolver,
    RegisterService,
    SessionQueries,
    SessionsService,
    TrainingResolver,
    WayGapResolver,
    WayQueries,
  ],
})
export class TrainingModule {}
