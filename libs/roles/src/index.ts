export { RoleFunction } from './role-function.model.js';
export { RoleOrFunction } from './role-or-function.model.js';
export { Role } from './role.model.js';
export { ROLE, ROLE_FUNCTION } from './role.sql.js';
export { roleNotFound } from './roles.errors.js';
export { RolesModule } from './roles.module.js';
export { StaffLevel } from './staff-level.js';
