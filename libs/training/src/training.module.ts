import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { StandingModule } from '@app/standing';
import { WorkforceModule } from '@app/workforce';
import { AssessmentsService } from './assessments.service.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterService } from './register.service.js';
import { CourseEntity, SessionEntity, SessionTrainerEntity } from './session.entity.js';
import { SessionQueries } from './session.queries.js';
import { SessionsService } from './sessions.service.js';
import './training.errors.js';
import { RegisterResolver, TrainingResolver } from './training.resolver.js';
import { WayGapResolver } from './way-gap.resolver.js';
import { WayQueries } from './way.queries.js';

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
