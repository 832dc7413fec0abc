import { Module } from '@nestjs/common';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { StandingModule } from '@app/standing';
import { WorkforceModule } from '@app/workforce';
import { MatchQueries } from './match.queries.js';
import { MatchQuestions } from './match.question.js';
import { MatchService } from './match.service.js';
import { MatchingResolver } from './matching.resolver.js';
import { WhyNotService } from './why-not.service.js';

@Module({
  imports: [FrameworksModule, NeedsModule, StandingModule, WorkforceModule],
  providers: [MatchQueries, MatchQuestions, MatchService, WhyNotService, MatchingResolver],
  exports: [MatchService],
})
export class MatchingModule {}
