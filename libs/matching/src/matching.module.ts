import { Module } from '@nestjs/common';
import { FrameworksModule } from '@app/frameworks';
import { NeedsModule } from '@app/needs';
import { StandingModule } from '@app/standing';
import { WorkforceModule } from '@app/workforce';
import { MatchQueries, MatchQuestions, MatchResolver, MatchService } from './match/index.js';
import { WhyNotResolver, WhyNotService } from './why-not/index.js';

@Module({
  imports: [FrameworksModule, NeedsModule, StandingModule, WorkforceModule],
  providers: [MatchQueries, MatchQuestions, MatchResolver, MatchService, WhyNotResolver, WhyNotService],
})
export class MatchingModule {}
