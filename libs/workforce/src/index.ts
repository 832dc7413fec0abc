export { AccountsModule } from './accounts.module.js';
export { isNameKey, ManagedPeopleQueries, type NameKey, personInOrder } from './people/index.js';
export { Practitioner, practitionerOf, PractitionerQueries, Profession } from './people/index.js';
export { Agency, agencyOf, Area, Cluster, clusterOf, ifAny, PlaceQueries } from './places/index.js';
export { Site, siteOf, Team, teamOf } from './places/index.js';
export { ForeseenEnding, Leaving, Post, PostQueries } from './posts/index.js';
export { type KeepsRecords, type RecordClash, type RecordCount, RecordKeepers } from './joins/index.js';
export { SharingAgreement, SharingQueries } from './sharing/index.js';
export {
  comparePerson,
  type ComparedRow,
  type KnownPerson,
  type ListedRow,
  type StaffField,
} from './staff-lists/index.js';
export { type OfList, type Remark, StaffListQueries, StaffListWriter, type WhoItIs } from './staff-lists/index.js';
export { isOtherName, meaningKey, type RowToUndo, type RowUndo, StaffListUndo } from './staff-lists/index.js';
export { WhoCanSee } from './looks/index.js';
export { agencyNotFound, clusterNotFound, practitionerNotFound, siteNotFound } from './workforce.errors.js';
export { WorkforceModule } from './workforce.module.js';
