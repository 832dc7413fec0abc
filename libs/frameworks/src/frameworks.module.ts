import { Module } from '@nestjs/common';
import { constraintErrors } from '@app/database';
import { CompetencyQueries } from './competencies/competency.queries.js';
import { CompetencyResolver } from './competencies/competency.resolver.js';
import { FrameworkQueries } from './frameworks/framework.queries.js';
import {
  carryOverIncomplete,
  type CarryOverIncompleteData,
  versionInForce,
  versionNamed,
  versionOutOfOrder,
  versionPublished,
} from './frameworks.errors.js';
import { FrameworksResolver } from './frameworks/frameworks.resolver.js';
import { RequirementResolver } from './requirements/requirement.resolver.js';
import { CompetenciesResolver } from './competencies/competencies.resolver.js';
import { TreeQueries } from './competencies/tree.queries.js';

constraintErrors({
  framework_version_published: versionPublished,
  framework_version_follows: versionOutOfOrder,
  framework_version_carries: ({ detail }) => {
    const { withoutFate, withoutOrigin } = JSON.parse(detail!) as CarryOverIncompleteData;
    return carryOverIncomplete(withoutFate, withoutOrigin);
  },
  framework_version_in_force: versionInForce,
  framework_version_named: versionNamed,
});

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
