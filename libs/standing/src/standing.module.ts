import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksModule } from '@app/frameworks';
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
  exports: [EvidenceService, StandingQueries],
})
export class StandingModule {}
