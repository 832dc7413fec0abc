import { type AccessMap, open } from '@app/access';

export const rolesAccess: AccessMap = {
  operations: {
    roles: open(),
    role: open(),
    roleFunctions: open(),
  },
  fields: {
    Role: 'id key name sector staffLevel about registration requirements',
    RoleOrFunction: 'id key name about',
    RoleFunction: 'id key name about requirements',
    RoleRequirement: 'id rank essential competency proficiencyLevelName',
  },
};
