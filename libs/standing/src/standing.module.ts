import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkforceModule } from '@app/workforce';
import { EvidenceService } from './evidence.service.js';
import { JudgementsService } from './judgements.service.js';
import { ProfileQueries } from './profile.queries.js';
import { SelfRatingEntity } from './self-rating.entity.js';
import './standing.errors.js';
import { StandingQueries } from './standing.queries.js';
import { StandingResolver } from './standing.resolver.js';
import { TeamQueries } from './team.queries.js';
import { TeamResolver } from './team.resolver.js';

@Module({
<<<<<<< HEAD
  imports: [TypeOrmModule.forFeature([SelfRatingEntity]), FrameworksModule, WorkforceModule],
  providers: [
    EvidenceService,
    JudgementsService,
    ProfileQueries,
    StandingQueries,
    StandingResolver,
    TeamQueries,
    TeamResolver,
  ],
=======
  imports: [TypeOrmModule.forFeature([SelfRatingEntity]), WorkforceModule],
  providers: [EvidenceService, JudgementsService, ProfileQueries, StandingQueries, StandingResolver],
>>>>>>> 3582150d2c9935de9e6a5de35d03a491ca0be10f
  exports: [EvidenceService, StandingQueries],
})
export class StandingModule {}
