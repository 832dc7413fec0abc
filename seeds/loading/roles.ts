import type { FunctionSeed, RequirementSeed, RoleSeed } from '../reference/types.js';
import { inForce } from './in-force.js';
import { idOf, type NewId, type ReferenceKeys } from './reference-keys.js';
import type { Row, TableRows } from './rows.js';

export const roleRows = (roles: RoleSeed[], functions: FunctionSeed[], keys: ReferenceKeys): TableRows[] => [
  { table: 'role', rows: roles.map((role) => roleRow(role, keys)) },
  {
    table: 'role_function',
    rows: functions.map(({ key, name, about }) => ({ id: idOf(keys.functions, key), key, name, about })),
  },
];

export const requirementRows = (
  roles: RoleSeed[],
  functions: FunctionSeed[],
  keys: ReferenceKeys,
  newId: NewId,
): TableRows[] => [
  {
    table: 'role_requirement',
    rows: roles.flatMap(({ key, requirements }) => asked('role_id', idOf(keys.roles, key), requirements, keys, newId)),
  },
  {
    table: 'function_requirement',
    rows: functions.flatMap(({ key, requirements }) =>
      asked('function_id', idOf(keys.functions, key), requirements, keys, newId),
    ),
  },
];

const roleRow = ({ key, name, sector, staffLevel, about, registration }: RoleSeed, keys: ReferenceKeys): Row => ({
  id: idOf(keys.roles, key),
  key,
  name,
  sector,
  staff_level: staffLevel,
  about,
  registration,
});

const asked = (by: string, id: string, requirements: RequirementSeed[], keys: ReferenceKeys, newId: NewId): Row[] =>
  requirements.map(({ competency, rank, essential }) => ({
    id: newId(),
    [by]: id,
    competency_id: idOf(keys.competencies, competency),
    rank,
    essential,
    ...inForce,
  }));
