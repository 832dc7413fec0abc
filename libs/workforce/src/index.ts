export {
  isNameKey,
  ManagedPeopleQueries,
  type NameKey,
  personInOrder,
  Practitioner,
  practitionerOf,
} from './people/index.js';
export { PractitionerQueries, Profession } from './people/index.js';
export {
  Agency,
  agencyOf,
  Area,
  Cluster,
  clusterOf,
  ifAny,
  PlaceQueries,
  Site,
  siteOf,
  Team,
  teamOf,
} from './places/index.js';
export { Leaving, Post, PostQueries } from './posts/index.js';
export { agencyNotFound, clusterNotFound, practitionerNotFound, siteNotFound } from './workforce.errors.js';
export { WorkforceModule } from './workforce.module.js';
