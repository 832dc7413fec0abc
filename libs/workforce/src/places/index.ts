export { Agency } from './agency.model.js';
export { AddProfessionInput, ChangeProfessionInput } from './place.input.js';
export { freeKey } from './free-key.sql.js';
export { Area, Cluster, Site, Team } from './place.model.js';
export { PlaceQueries } from './place.queries.js';
export { PlacesService } from './places.service.js';
export { agencyOf, clusterOf, ifAny, siteOf, teamOf } from './place.sql.js';
