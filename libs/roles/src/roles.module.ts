import { Module } from '@nestjs/common';
import { FrameworksModule } from '@app/frameworks';
import { RoleFunctionsResolver } from './role-functions.resolver.js';
import { RoleQueries } from './role.queries.js';
import { RoleRequirementResolver } from './role-requirement.resolver.js';
import { RolesResolver } from './roles.resolver.js';

@Module({
  imports: [FrameworksModule],
  providers: [RoleQueries, RolesResolver, RoleFunctionsResolver, RoleRequirementResolver],
  exports: [RoleQueries],
})
export class RolesModule {}
