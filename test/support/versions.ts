import type pg from 'pg';
import { type Day, type Id, type Instant, newId } from '@app/kernel';
import type { Fate, Version } from '../model/carry-model.js';
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

/** A version whose leaves have names of their own in a test. */
export interface NamedVersion extends Version {
  names: Map<string, Id>;
}

/** The published version of a world, with its leaves as a to f. */
export const firstVersion = ({ versionId, elements, competencies }: World): NamedVersion => ({
  ...{ id: versionId, day: '2024-01-01', recordedAt: '2024-01-01T00:00:00Z', voidedAt: null, fates: [] },
  leaves: competencies.map((id, at) => ({ id, element: elements[at < 3 ? 0 : 1]! })),
  names: new Map(competencies.map((id, at) => ['abcdef'[at]!, id])),
});

const CHANGES: Record<string, Fate['change']> = {
  ...{
    kept: 'KEPT',
    reworded: 'REWORDED',
    split: 'SPLIT',
    reassess: 'SPLIT',
    merged: 'MERGED',
    dropped: 'DROPPED',
    new: 'NEW',
  },
};

/** A later version, not yet written down, told as 'a kept A', 'b split B1 B2', 'c reassess C1 C2', 'd e merged M', 'f dropped', 'new N'. */
export function laterVersion(
  before: NamedVersion,
  day: Day,
  told: string[],
  recordedAt: Instant = `${day}T08:00:00Z`,
): NamedVersion {
  const element = newId();
  const names = new Map<string, Id>();
  const fates = told.flatMap((fate): Fate[] => {
    const words = fate.split(' ');
    const at = words.findIndex((word) => word in CHANGES);
    const [olds, [word, ...news]] = [words.slice(0, at), words.slice(at) as [string, ...string[]]];
    for (const name of news) names.set(name, names.get(name) ?? newId());
    const become = { change: CHANGES[word]!, reassess: word === 'reassess' };
    const idOf = (name: string | undefined, of: Map<string, Id>) => (name === undefined ? null : of.get(name)!);
    return Array.from({ length: Math.max(olds.length, news.length) }, (_, place) => ({
      ...{ old: idOf(olds[place] ?? olds[0], before.names), new: idOf(news[place] ?? news[0], names) },
      ...become,
    }));
  });
  const leaves = [...names.values()].map((id) => ({ id, element }));
  return { id: newId(), day, recordedAt, voidedAt: null, leaves, fates, names };
}
