export { Agency } from './agency.model.js';
export { Area, Cluster, Site, Team } from './place.model.js';
export { PlaceQueries } from './place.queries.js';
export { agencyOf, clusterOf, ifAny, siteOf, teamOf } from './place.sql.js';
