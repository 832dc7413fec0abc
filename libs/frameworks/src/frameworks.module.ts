import { Module } from '@nestjs/common';
import { constraintErrors } from '@app/database';
import { CompetencyQueries } from './competency.queries.js';
import { FrameworkQueries } from './framework.queries.js';
import { versionPublished } from './frameworks.errors.js';
import { FrameworksResolver } from './frameworks.resolver.js';
import { VersionQueries } from './version.queries.js';

constraintErrors({ framework_version_published: versionPublished });

@Module({
  providers: [CompetencyQueries, FrameworkQueries, VersionQueries, FrameworksResolver],
  exports: [CompetencyQueries, FrameworkQueries, VersionQueries],
})
export class FrameworksModule {}
