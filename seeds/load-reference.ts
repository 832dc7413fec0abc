import { newId as randomId } from '@app/kernel';
import type pg from 'pg';
import * as frameworks from './loading/frameworks.js';
import { needRequirementRows, needRows } from './loading/needs.js';
import { idOf, idsOf, type NewId, type ReferenceKeys } from './loading/reference-keys.js';
import { requirementRows, roleRows } from './loading/roles.js';
import { insertRows, type Row, type TableRows } from './loading/rows.js';
import { asApplication, enterPartnership } from './loading/tenant.js';
import { moduleRows } from './loading/training.js';
import * as reference from './reference/index.js';

interface Options {
  newId?: NewId;
}

const FRAMEWORKS = [reference.commonCore, reference.triangle];
const LADDER_FROM = '2000-01-01';

/**
 * Copies the shipped reference data into a partnership: frameworks, roles, needs and modules. Runs in the caller's
 * transaction, as the owner of the tables. Gives the id behind each source key.
 */
export async function loadReference(
  client: pg.Client,
  partnershipId: string,
  { newId = randomId }: Options = {},
): Promise<ReferenceKeys> {
  const keys = newKeys(newId);
  await enterPartnership(client, partnershipId);
  await insertAll(client, lists(keys, newId));
  await publish(client, keys);
  await asApplication(client, () => insertAll(client, requirements(keys, newId)));
  return keys;
}

function newKeys(newId: NewId): ReferenceKeys {
  return {
    scales: idsOf([reference.proficiencyScale], newId),
    frameworks: idsOf(FRAMEWORKS, newId),
    versions: idsOf(frameworks.versionKeys(FRAMEWORKS), newId),
    strands: idsOf(frameworks.strandKeys(FRAMEWORKS), newId),
    competencies: idsOf(frameworks.competencyKeys(FRAMEWORKS), newId),
    professions: idsOf(reference.professions, newId),
    roles: idsOf(reference.roles, newId),
    functions: idsOf(reference.functions, newId),
    needLevels: idsOf(reference.needLevels, newId),
    themes: idsOf(reference.needThemes, newId),
    tasks: idsOf(reference.tasks, newId),
    modules: idsOf(reference.modules, newId),
    moduleVersions: idsOf(reference.modules, newId),
  };
}

const lists = (keys: ReferenceKeys, newId: NewId): TableRows[] => [
  ...frameworks.scaleRows(reference.proficiencyScale, keys),
  ...frameworks.frameworkRows(FRAMEWORKS, reference.proficiencyScale, keys, newId),
  { table: 'profession', rows: reference.professions.map((one) => ({ id: idOf(keys.professions, one.key), ...one })) },
  { table: 'ladder_rung', rows: ladderRows(newId) },
  ...roleRows(reference.roles, reference.functions, keys),
  ...needRows(reference.needLevels, reference.needThemes, reference.tasks, keys),
  ...moduleRows(reference.modules, keys, newId),
];

const requirements = (keys: ReferenceKeys, newId: NewId): TableRows[] => [
  ...requirementRows(reference.roles, reference.functions, keys, newId),
  ...needRequirementRows(reference.tasks, reference.grid, keys, newId),
];

const ladderRows = (newId: NewId): Row[] =>
  reference.evidenceLadder.map(({ kind, ceiling }) => ({ id: newId(), kind, ceiling, valid_from: LADDER_FROM }));

async function publish(client: pg.Client, keys: ReferenceKeys): Promise<void> {
  for (const { id, on } of frameworks.publications(FRAMEWORKS, keys))
    await client.query(
      'update framework_version set published_on = $2, publishing_recorded_at = $2::date where id = $1',
      [id, on],
    );
}

async function insertAll(client: pg.Client, tables: TableRows[]): Promise<void> {
  for (const table of tables) await insertRows(client, table);
}
