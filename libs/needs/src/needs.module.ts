import { Module } from '@nestjs/common';
import { FrameworksModule } from '@app/frameworks';
import { GridCellResolver, TaskRequirementResolver } from './need-requirements.resolver.js';
import { NeedQueries } from './need.queries.js';
import { NeedsResolver } from './needs.resolver.js';

@Module({
  imports: [FrameworksModule],
  providers: [NeedQueries, NeedsResolver, TaskRequirementResolver, GridCellResolver],
  exports: [NeedQueries],
})
export class NeedsModule {}
