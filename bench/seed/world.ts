import { type Day, type Id, newId } from '@app/kernel';
import type { ReferenceKeys } from '../../seeds/index.js';
import { idOf } from '../../seeds/loading/reference-keys.js';
import type { Row } from '../../seeds/loading/rows.js';

/** The partnership of the bench lives on this day, as the demo does. */
export const TODAY: Day = '2026-11-02';
export const OPENED = '2024-01-02 09:00Z';
export const ISSUER = 'https://bench.trivium.invalid';
export const MODULE = 'information-sharing';
export const ROLL = 30;
const CLUSTERS = 25;
const AREAS = 5;
const SITES_A_CLUSTER = 2;
const AGENCIES = 8;

/** Where people work: everything small that the rows of people point to. */
export interface World {
  partnershipId: Id;
  keys: ReferenceKeys;
  agencies: Id[];
  schemeId: Id;
  clusters: Id[];
  /** Site `n` stands in cluster `n` modulo the number of clusters. */
  sites: Id[];
  courseId: Id;
  accounts: { planner: Id; trainer: Id; manager: Id; steward: Id };
}

export const makeWorld = (partnershipId: Id, keys: ReferenceKeys): World => ({
  partnershipId,
  keys,
  agencies: some(AGENCIES),
  schemeId: newId(),
  clusters: some(CLUSTERS),
  sites: some(CLUSTERS * SITES_A_CLUSTER),
  courseId: newId(),
  accounts: { planner: newId(), trainer: newId(), manager: newId(), steward: newId() },
});

/** Whether a site stands in the area of the first cluster. */
export const isInFirstArea = (site: number): boolean => (site % CLUSTERS) % AREAS === 0;

const some = (howMany: number): Id[] => Array.from({ length: howMany }, () => newId());
const named = (id: Id, what: string, at: number) => ({ id, key: `${what}-${at + 1}`, name: `${what} ${at + 1}` });

/** Table by table, in an order that foreign keys allow. */
export function placeRows(world: World): [table: string, rows: Row[]][] {
  const { agencies, schemeId, clusters, sites } = world;
  const areas = some(AREAS);
  return [
    ['agency', agencies.map((id, at) => ({ ...named(id, 'Agency', at), sector: 'sample' }))],
    ['area_scheme', [{ ...named(schemeId, 'Scheme', 0), is_default: true }]],
    ['area', areas.map((id, at) => ({ ...named(id, 'Area', at), scheme_id: schemeId }))],
    [
      'cluster',
      clusters.map((id, at) => ({ ...named(id, 'Cluster', at), area_id: areas[at % AREAS]!, scheme_id: schemeId })),
    ],
    ['site', sites.map((id, at) => ({ ...named(id, 'Site', at), kind: 'centre' }))],
    [
      'site_cluster',
      sites.map((id, at) => ({ site_id: id, scheme_id: schemeId, cluster_id: clusters[at % CLUSTERS]! })),
    ],
    ['course', [courseRow(world)]],
  ];
}

const courseRow = ({ courseId, keys, agencies }: World): Row => ({
  id: courseId,
  module_version_id: idOf(keys.moduleVersions, MODULE),
  name: 'Bench',
  organiser_id: agencies[0]!,
});

/** Those of the people who sign in. */
export interface SignedIn {
  trainer: Id;
  manager: Id;
  practitioners: Id[];
}

/** A planner with exact figures, a steward, a trainer and a manager, and practitioners, whose subject is their own id. */
export function accountRows(
  { accounts }: World,
  { trainer, manager, practitioners }: SignedIn,
): [table: string, rows: Row[]][] {
  const own = practitioners.map((id) => ({ id: newId(), issuer: ISSUER, subject: id, practitioner_id: id }));
  const granted = (account_id: Id, kind: string) => ({ id: newId(), account_id, kind, valid_from: '2024-01-01' });
  return [
    [
      'account',
      [
        { id: accounts.planner, issuer: ISSUER, subject: 'planner', practitioner_id: null },
        { id: accounts.trainer, issuer: ISSUER, subject: 'trainer', practitioner_id: trainer },
        { id: accounts.manager, issuer: ISSUER, subject: 'manager', practitioner_id: manager },
        { id: accounts.steward, issuer: ISSUER, subject: 'steward', practitioner_id: null },
        ...own,
      ],
    ],
    [
      'access_grant',
      [
        granted(accounts.planner, 'PLANNER'),
        granted(accounts.planner, 'EXACT_FIGURES'),
        granted(accounts.trainer, 'TRAINER'),
        granted(accounts.trainer, 'PRACTITIONER'),
        granted(accounts.manager, 'MANAGER'),
        granted(accounts.steward, 'STEWARD'),
        ...own.map(({ id }) => granted(id, 'PRACTITIONER')),
      ],
    ],
  ];
}
