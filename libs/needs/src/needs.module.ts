import { Module } from '@nestjs/common';
import { NeedQueries } from './need.queries.js';
import { NeedsResolver } from './needs.resolver.js';

@Module({
  providers: [NeedQueries, NeedsResolver],
  exports: [NeedQueries],
})
export class NeedsModule {}
