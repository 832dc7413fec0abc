export { Agency } from './places/agency.model.js';
export { Cluster } from './places/place.model.js';
export { isNameKey, type NameKey } from './people/name-key.js';
export { Post } from './posts/post.model.js';
export { Practitioner } from './people/practitioner.model.js';
export { workforceAccess } from './workforce.access.js';
export { agencyNotFound, clusterNotFound, practitionerNotFound } from './workforce.errors.js';
export { WorkforceModule } from './workforce.module.js';
export { WorkforceQueries } from './workforce.queries.js';
