import { Module } from '@nestjs/common';
import { constraintErrors } from '@app/database';
import { CompetencyQueries } from './competencies/competency.queries.js';
import { CompetencyResolver } from './competencies/competency.resolver.js';
import { FrameworkQueries } from './frameworks/framework.queries.js';
import { versionPublished } from './frameworks.errors.js';
import { FrameworksResolver } from './frameworks/frameworks.resolver.js';
import { RequirementResolver } from './requirements/requirement.resolver.js';
import { CompetenciesResolver } from './competencies/competencies.resolver.js';
import { TreeQueries } from './competencies/tree.queries.js';

constraintErrors({ framework_version_published: versionPublished });

@Module({
  providers: [
    CompetenciesResolver,
    CompetencyQueries,
    CompetencyResolver,
    FrameworkQueries,
    FrameworksResolver,
    RequirementResolver,
    TreeQueries,
  ],
  exports: [CompetencyQueries],
})
export class FrameworksModule {}
