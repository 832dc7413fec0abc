import type { ModuleSeed } from '../reference/types.js';
import { idOf, type NewId, type ReferenceKeys } from './reference-keys.js';
import type { Row, TableRows } from './rows.js';

export const moduleRows = (modules: ModuleSeed[], keys: ReferenceKeys, newId: NewId): TableRows[] => [
  { table: 'module', rows: modules.map((module) => moduleRow(module, keys)) },
  { table: 'module_version', rows: modules.map((module) => versionRow(module, keys)) },
  { table: 'module_teaches', rows: modules.flatMap((module) => teachesRows(module, keys)) },
  { table: 'mix_rule', rows: modules.map((module) => mixRow(module, keys, newId)) },
];

const moduleRow = ({ key, name, about, audience, provenance }: ModuleSeed, keys: ReferenceKeys): Row => ({
  id: idOf(keys.modules, key),
  key,
  name,
  about,
  audience,
  provenance,
});

const versionRow = ({ key, edition, publishedOn, minutes, refresherMonths }: ModuleSeed, keys: ReferenceKeys): Row => ({
  id: idOf(keys.moduleVersions, key),
  module_id: idOf(keys.modules, key),
  edition,
  published_on: publishedOn,
  minutes,
  refresher_months: refresherMonths,
});

const teachesRows = ({ key, teaches }: ModuleSeed, keys: ReferenceKeys): Row[] =>
  teaches.map(({ competency, rank, evidence }) => ({
    module_version_id: idOf(keys.moduleVersions, key),
    competency_id: idOf(keys.competencies, competency),
    evidence_kind: evidence,
    rank,
  }));

const mixRow = ({ key, publishedOn, mix }: ModuleSeed, keys: ReferenceKeys, newId: NewId): Row => ({
  id: newId(),
  module_version_id: idOf(keys.moduleVersions, key),
  min_agencies: mix.minAgencies,
  min_professions: mix.minProfessions,
  largest_share: mix.largestShare,
  must_include: mix.mustInclude,
  valid_from: publishedOn,
});
