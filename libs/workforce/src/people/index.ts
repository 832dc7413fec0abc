export { ManagedPeopleQueries } from './managed-people.queries.js';
export { isNameKey, type NameKey } from './name-key.js';
export { Practitioner, Profession } from './practitioner.model.js';
export { PractitionerQueries } from './practitioner.queries.js';
export { personInOrder, practitionerOf } from './practitioner.sql.js';
