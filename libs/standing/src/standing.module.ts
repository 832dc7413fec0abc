import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksModule } from '@app/frameworks';
import { WorkforceModule } from '@app/workforce';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { KeptEvidence } from './evidence/kept-evidence.js';
import { JudgementsService } from './evidence/judgements.service.js';
import { EvidenceChangeResolver } from './profile/evidence-change.resolver.js';
import { JudgementsResolver } from './profile/judgements.resolver.js';
import { OverTimeQueries } from './over-time/over-time.queries.js';
import { OverTimeResolver } from './over-time/over-time.resolver.js';
import { ProfileQueries } from './profile/profile.queries.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { SelfRatingEntity } from './profile/self-rating.entity.js';
import { SelfRatingsResolver } from './profile/self-ratings.resolver.js';
import { SelfRatingsService } from './profile/self-ratings.service.js';
import { KnownUntilQueries } from './rule/known-until.queries.js';
import { StandingQueries } from './rule/standing.queries.js';
import { TeamQueries } from './team/team.queries.js';
import { TeamResolver } from './team/team.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([SelfRatingEntity]), FrameworksModule, WorkforceModule],
  providers: [
    EvidenceQueries,
    EvidenceResolver,
    EvidenceService,
    EvidenceChangeResolver,
    JudgementsResolver,
    JudgementsService,
    KeptEvidence,
    KnownUntilQueries,
    OverTimeQueries,
    OverTimeResolver,
    ProfileQueries,
    ProfileResolver,
    SelfRatingsResolver,
    SelfRatingsService,
    StandingQueries,
    TeamQueries,
    TeamResolver,
  ],
  exports: [EvidenceQueries, EvidenceService, KnownUntilQueries, StandingQueries],
})
export class StandingModule {}
