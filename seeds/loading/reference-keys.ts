import type { Id } from '@app/kernel';

type Ids = Map<string, Id>;

/** Source key → id of the reference rows of one partnership. */
export interface ReferenceKeys {
  scales: Ids;
  frameworks: Ids;
  /** By framework and version: `common-core/2010`. */
  versions: Ids;
  /** By framework and strand: `common-core/disability-and-disadvantage`. */
  strands: Ids;
  competencies: Ids;
  professions: Ids;
  roles: Ids;
  functions: Ids;
  needLevels: Ids;
  themes: Ids;
  tasks: Ids;
  modules: Ids;
  /** By the key of the module. */
  moduleVersions: Ids;
}

export type NewId = () => Id;

export const idsOf = (items: { key: string }[], newId: NewId): Ids =>
  new Map(items.map(({ key }) => [key, newId()] as const));

/** The id behind a key; a key that nobody defined is a mistake in the seeds. */
export function idOf(ids: Ids, key: string): Id {
  const id = ids.get(key);
  if (!id) throw new Error(`The seeds name "${key}", which they do not define.`);
  return id;
}

export const idOrNull = (ids: Ids, key: string | null): Id | null => (key === null ? null : idOf(ids, key));
