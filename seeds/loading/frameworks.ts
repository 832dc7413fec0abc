import type { CompetencySeed, FrameworkSeed, FrameworkVersionSeed, ScaleSeed } from '../reference/types.js';
import { idOf, type NewId, type ReferenceKeys } from './reference-keys.js';
import type { Row, TableRows } from './rows.js';

interface Node {
  seed: CompetencySeed;
  framework: FrameworkSeed;
  version: FrameworkVersionSeed;
  parent: string | null;
  element: string;
}

export function scaleRows(scale: ScaleSeed, keys: ReferenceKeys): TableRows[] {
  const id = idOf(keys.scales, scale.key);
  return [
    { table: 'proficiency_scale', rows: [{ id, key: scale.key, name: scale.name, provenance: scale.provenance }] },
    { table: 'proficiency_level', rows: scale.levels.map((level) => ({ scale_id: id, ...level })) },
  ];
}

/** Rows in an order that the foreign keys allow. Versions are drafts here: a published one would refuse its competencies. */
export function frameworkRows(frameworks: FrameworkSeed[], scale: ScaleSeed, keys: ReferenceKeys, newId: NewId) {
  const scaleId = idOf(keys.scales, scale.key);
  const nodes = frameworks.flatMap(nodesOf);
  return [
    { table: 'framework', rows: frameworks.map((one) => frameworkRow(one, scaleId, keys)) },
    { table: 'strand', rows: frameworks.flatMap((one) => one.strands.map((strand) => strandRow(one, strand, keys))) },
    {
      table: 'framework_version',
      rows: frameworks.flatMap((one) => one.versions.map((v) => versionRow(one, v, keys))),
    },
    { table: 'competency', rows: nodes.map((node, at) => competencyRow(node, at, keys)) },
    { table: 'competency_strand', rows: nodes.flatMap((node) => strandMarks(node, keys)) },
    { table: 'carry_over', rows: frameworks.flatMap((one) => carryOverRows(one, keys, newId)) },
  ] satisfies TableRows[];
}

/** Every version with the day to publish it on. */
export const publications = (frameworks: FrameworkSeed[], keys: ReferenceKeys) =>
  frameworks.flatMap((framework) =>
    framework.versions.map((version) => ({ id: versionId(framework, version.key, keys), on: version.publishedOn })),
  );

export const versionKeys = (frameworks: FrameworkSeed[]) =>
  frameworks.flatMap(({ key, versions }) => versions.map((version) => ({ key: `${key}/${version.key}` })));

export const strandKeys = (frameworks: FrameworkSeed[]) =>
  frameworks.flatMap(({ key, strands }) => strands.map((strand) => ({ key: `${key}/${strand.key}` })));

export const competencyKeys = (frameworks: FrameworkSeed[]) => frameworks.flatMap(nodesOf).map(({ seed }) => seed);

function nodesOf(framework: FrameworkSeed): Node[] {
  return framework.versions.flatMap((version) =>
    version.competencies.flatMap((top) => branch(top, { framework, version, parent: null, element: top.key })),
  );
}

const branch = (seed: CompetencySeed, place: Omit<Node, 'seed'>): Node[] => [
  { seed, ...place },
  ...(seed.children ?? []).flatMap((child) => branch(child, { ...place, parent: seed.key })),
];

const versionId = (framework: FrameworkSeed, version: string, keys: ReferenceKeys) =>
  idOf(keys.versions, `${framework.key}/${version}`);

const frameworkRow = ({ key, name, about, provenance }: FrameworkSeed, scaleId: string, keys: ReferenceKeys): Row => ({
  id: idOf(keys.frameworks, key),
  key,
  name,
  about,
  provenance,
  scale_id: scaleId,
});

const strandRow = (
  framework: FrameworkSeed,
  { key, name }: { key: string; name: string },
  keys: ReferenceKeys,
): Row => ({
  id: idOf(keys.strands, `${framework.key}/${key}`),
  framework_id: idOf(keys.frameworks, framework.key),
  key,
  name,
});

const versionRow = (framework: FrameworkSeed, version: FrameworkVersionSeed, keys: ReferenceKeys): Row => ({
  id: versionId(framework, version.key, keys),
  framework_id: idOf(keys.frameworks, framework.key),
  key: version.key,
  edition: version.edition,
  note: version.note ?? null,
});

const competencyRow = ({ seed, framework, version, parent, element }: Node, at: number, keys: ReferenceKeys): Row => ({
  id: idOf(keys.competencies, seed.key),
  version_id: versionId(framework, version.key, keys),
  parent_id: parent && idOf(keys.competencies, parent),
  element_id: idOf(keys.competencies, element),
  key: seed.key,
  name: seed.name,
  description: seed.description,
  kind: seed.kind ?? 'COMPETENCY',
  is_leaf: !seed.children?.length,
  position: at + 1,
});

const strandMarks = ({ seed, framework }: Node, keys: ReferenceKeys): Row[] =>
  (seed.strands ?? []).map((strand) => ({
    competency_id: idOf(keys.competencies, seed.key),
    strand_id: idOf(keys.strands, `${framework.key}/${strand}`),
  }));

const carryOverRows = (framework: FrameworkSeed, keys: ReferenceKeys, newId: NewId): Row[] =>
  framework.carryOvers.flatMap(({ from, to, rows }) =>
    rows.map((row) => ({
      id: newId(),
      from_version_id: versionId(framework, from, keys),
      to_version_id: versionId(framework, to, keys),
      old_id: row.old ? idOf(keys.competencies, row.old) : null,
      new_id: row.new ? idOf(keys.competencies, row.new) : null,
      change: row.change,
    })),
  );
