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

@Module({
  imports: [TypeOrmModule.forFeature([SelfRatingEntity]), WorkforceModule],
  providers: [EvidenceService, JudgementsService, ProfileQueries, StandingQueries, StandingResolver],
  exports: [EvidenceService, StandingQueries],
})
export class StandingModule {}
