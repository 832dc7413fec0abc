import type pg from 'pg';
import { type Id, newId } from '@app/kernel';
import type { Version } from '../model/carry-model.js';
import { insert, type World } from './world.js';

/** What becomes of each leaf of a world in its draft: that keeps the first and drops the others. */
export const carryOvers = ({ versionId, draftId, competencies, draftCompetency }: World) =>
  competencies.map((old_id, at) => ({
    id: newId(),
    from_version_id: versionId,
    to_version_id: draftId,
    old_id,
    ...(at === 0 ? { new_id: draftCompetency, change: 'KEPT' } : { new_id: null, change: 'DROPPED' }),
  }));

/** A version as a draft, with what it carries over from the one before. */
export async function addVersion(
  owner: pg.Client,
  framework: Id,
  version: Version,
  before: Version | undefined,
): Promise<void> {
  const { id, leaves, fates } = version;
  await insert(owner, 'framework_version', [{ id, framework_id: framework, key: id, edition: 'sample' }]);
  const elements = [...new Set(leaves.map(({ element }) => element))];
  const row = (own: Id, position: number) => ({
    id: own,
    version_id: id,
    key: own,
    name: 'C',
    description: '',
    position,
  });
  await insert(owner, 'competency', [
    ...elements.map((own, place) => ({
      ...row(own, place),
      parent_id: null,
      element_id: own,
      kind: 'ELEMENT',
      is_leaf: false,
    })),
    ...leaves.map((leaf, place) => ({
      ...{
        ...row(leaf.id, 10 + place),
        parent_id: leaf.element,
        element_id: leaf.element,
        kind: 'SKILL',
        is_leaf: true,
      },
    })),
  ]);
  const carried = fates.map((fate) => ({
    ...{ id: newId(), from_version_id: before?.id, to_version_id: id },
    ...{ old_id: fate.old, new_id: fate.new, change: fate.change, reassess: fate.reassess },
  }));
  await insert(owner, 'carry_over', carried);
}

export const publish = (owner: pg.Client, { id, day, recordedAt }: Version) =>
  owner.query('update framework_version set published_on = $2, publishing_recorded_at = $3 where id = $1', [
    id,
    day,
    recordedAt,
  ]);
