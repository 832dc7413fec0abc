export { Agency } from './agency.model.js';
export { Cluster } from './place.model.js';
export { isNameKey, type NameKey } from './name-key.js';
export { Post } from './post.model.js';
export { Practitioner } from './practitioner.model.js';
export { workforceAccess } from './workforce.access.js';
export { agencyNotFound, clusterNotFound, practitionerNotFound } from './workforce.errors.js';
export { WorkforceModule } from './workforce.module.js';
export { WorkforceQueries } from './workforce.queries.js';
