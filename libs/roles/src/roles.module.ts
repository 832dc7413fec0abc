import { Module } from '@nestjs/common';
import { RoleFunctionsResolver } from './role-functions.resolver.js';
import { RoleQueries } from './role.queries.js';
import { RolesResolver } from './roles.resolver.js';

@Module({
  providers: [RoleQueries, RolesResolver, RoleFunctionsResolver],
})
export class RolesModule {}
