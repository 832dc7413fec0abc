import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksModule } from '@app/frameworks';
import { WorkforceModule } from '@app/workforce';
import { EvidenceService } from './evidence/evidence.service.js';
import { JudgementsService } from './evidence/judgements.service.js';
import { ProfileQueries } from './profile/profile.queries.js';
import { SelfRatingEntity } from './evidence/self-rating.entity.js';
import './standing.errors.js';
import { StandingQueries } from './rule/standing.queries.js';
import { StandingResolver } from './standing.resolver.js';
import { TeamQueries } from './team/team.queries.js';
import { TeamResolver } from './team/team.resolver.js';

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
