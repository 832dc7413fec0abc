import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { StandingModule } from '@app/standing';
import { WorkforceModule } from '@app/workforce';
import { AttendanceQueries } from './attendances/attendance.queries.js';
import { AttendancesResolver } from './attendances/attendances.resolver.js';
import { BookingsResolver } from './bookings/bookings.resolver.js';
import { SessionsOverlapResolver } from './bookings/sessions-overlap.resolver.js';
import { PlacesToReleaseResolver, ReleasedPlacesResolver } from './bookings/released-places.resolver.js';
import { OwnBookingQueries } from './bookings/own-booking.queries.js';
import { BookingsService } from './bookings/bookings.service.js';
import { SessionTrainersResolver } from './bookings/session-trainers.resolver.js';
import { WaitQueries } from './bookings/wait.queries.js';
import { CheckAgainQueries, CheckAgainResolver } from './check-again/index.js';
import { RegisterEffectsQueries } from './effects/register-effects.queries.js';
import { RegisterEffectsResolver } from './effects/register-effects.resolver.js';
import { PastMarksQueries } from './history/past-marks.queries.js';
import { RegisterHistoryResolver } from './history/register-history.resolver.js';
import { RemovedWalkInsQueries } from './history/removed-walk-ins.queries.js';
import { RemovedWalkInsResolver } from './history/removed-walk-ins.resolver.js';
import { KeptOfSessions } from './joins/kept-of-sessions.js';
import { ModuleEditionResolver } from './modules/module-edition.resolver.js';
import { ModuleQueries } from './modules/module.queries.js';
import { ModulesResolver } from './modules/modules.resolver.js';
import { ComingSessionQueries } from './next-level/coming-sessions.queries.js';
import { NextLevelQueries } from './next-level/next-level.queries.js';
import { NextLevelResolver } from './next-level/next-level.resolver.js';
import { NextStepsQueries } from './next-level/next-steps.queries.js';
import { StepsTowardsQueries } from './next-level/steps-towards.queries.js';
import { WaysToMeetQueries } from './next-level/ways-to-meet.queries.js';
import { RegisterQueries } from './register/register.queries.js';
import { RegisterResolver } from './register/register.resolver.js';
import { RegisterService } from './register/register.service.js';
import { PriorLearningQueries, PriorLearningWriter } from './prior-learning/index.js';
import { AssessmentsService } from './results/assessments.service.js';
import { ResultsResolver } from './results/results.resolver.js';
import { Engagements } from './sessions/engagements.js';
import { CourseEntity, SessionEntity, SessionTrainerEntity } from './sessions/session.entity.js';
import { SessionQueries } from './sessions/session.queries.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { SessionsService } from './sessions/sessions.service.js';

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
    AttendanceQueries,
    AttendancesResolver,
    BookingsResolver,
    SessionsOverlapResolver,
    BookingsService,
    CheckAgainQueries,
    CheckAgainResolver,
    ComingSessionQueries,
    Engagements,
    KeptOfSessions,
    ModuleEditionResolver,
    ModuleQueries,
    ModulesResolver,
    NextLevelQueries,
    NextLevelResolver,
    NextStepsQueries,
    OwnBookingQueries,
    PastMarksQueries,
    PriorLearningQueries,
    PriorLearningWriter,
    RegisterEffectsQueries,
    RegisterEffectsResolver,
    RegisterHistoryResolver,
    RegisterQueries,
    RegisterResolver,
    RegisterService,
    PlacesToReleaseResolver,
    ReleasedPlacesResolver,
    RemovedWalkInsQueries,
    RemovedWalkInsResolver,
    ResultsResolver,
    SessionQueries,
    SessionTrainersResolver,
    SessionsResolver,
    SessionsService,
    StepsTowardsQueries,
    WaitQueries,
    WaysToMeetQueries,
  ],
  exports: [PriorLearningQueries, PriorLearningWriter, WaysToMeetQueries],
})
export class TrainingModule {}
