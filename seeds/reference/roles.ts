import { clinicalRoles } from './roles-clinical.js';
import { earlyYearsRoles } from './roles-early-years.js';
import { educationRoles, socialCareRoles } from './roles-education-and-social-care.js';
import { familySupportRoles } from './roles-family-support.js';
import { otherRoles, strategicRoles } from './roles-other.js';
import { publicHealthRoles } from './roles-public-health.js';
import type { RoleSeed } from './types.js';

/** Role names are found in published accounts; descriptions and requirements are sample. */
export const roles: RoleSeed[] = [
  ...publicHealthRoles,
  ...clinicalRoles,
  ...earlyYearsRoles,
  ...familySupportRoles,
  ...educationRoles,
  ...socialCareRoles,
  ...otherRoles,
  ...strategicRoles,
];
