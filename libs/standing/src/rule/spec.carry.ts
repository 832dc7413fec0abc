import type { Day, Id, Instant } from '@app/kernel';
import {
  addVersion,
  firstVersion,
  laterVersion,
  type NamedVersion,
  publish,
} from '../../../../test/support/versions.js';
import { insert, someEvidence, type World } from '../../../../test/support/world.js';

/** `leaf kind rank from until`, with the instant it was recorded where that is not noon of its day. */
export type Said = [leaf: string, kind: string, rank: number, from: Day, until?: Day | null, recordedAt?: Instant];
export type Later = [day: Day, fates: string[], recordedAt?: Instant];

/** The id of the piece told at this place: the earlier, the lower. */
export const piece = (place: number): Id => `0000000${place}-0000-7000-8000-000000000000`;
export const nobody = { held: 0, evidence_id: null };
export const rest = (...leaves: string[]) => leaves.map((leaf) => `${leaf} kept ${leaf.toUpperCase()}`);

export const V2 = '2026-03-01';
export const kept: Later = [V2, rest('a', 'b', 'c', 'd', 'e', 'f')];
export const split: Later = [V2, ['b split B1 B2', ...rest('a', 'c', 'd', 'e', 'f')]];
export const reassess: Later = [V2, ['c reassess C1 C2', ...rest('a', 'b', 'd', 'e', 'f')]];
export const merged: Later = [V2, ['d e merged M', ...rest('a', 'b', 'c', 'f')]];
export const late = '2026-03-20T08:00:00Z';

export const signOff = (leaf: string, rank = 3, from: Day = '2025-05-01', until: Day | null = null): Said => [
  leaf,
  'SIGN_OFF',
  rank,
  from,
  until,
];
export const seen = (leaf: string, rank: number, from: Day, until: Day | null = null): Said => [
  leaf,
  'OBSERVATION',
  rank,
  from,
  until,
];

/** How the first of its people stands against a requirement, once all this was told in the order in which it was recorded. */
export async function standingAfter(
  world: World,
  later: Later[],
  said: Said[],
  [leaf, rank, day]: [string, number, Day],
  knownAt = 'infinity',
) {
  const { owner, practitioners, frameworkId } = world;
  await owner.query('begin');
  try {
    const versions: NamedVersion[] = [firstVersion(world)];
    for (const [from, fates, recordedAt] of later)
      versions.push(laterVersion(versions.at(-1)!, from, fates, recordedAt));
    const idOf = (name: string) => versions.map(({ names }) => names.get(name)).find((id) => id)!;
    const rows = said.map(([name, kind, stated, from, until = null, recordedAt = `${from}T12:00:00Z`], place) => ({
      ...someEvidence({
        practitioner_id: practitioners[0],
        competency_id: idOf(name),
        kind,
        rank: stated,
        valid_from: from,
      }),
      ...{ id: piece(place + 1), valid_until: until, recorded_at: recordedAt },
    }));
    const events = [
      ...versions.slice(1).map((version, place) => ({
        at: version.recordedAt,
        happens: async () => {
          await addVersion(owner, frameworkId, version, versions[place]);
          await publish(owner, version);
        },
      })),
      ...rows.map((row) => ({ at: row.recorded_at, happens: () => insert(owner, 'evidence', [row]) })),
    ];
    for (const { happens } of events.sort((one, other) => (one.at < other.at ? -1 : 1))) await happens();
    const { rows: found } = await owner.query(
      'select held, state, evidence_id, held_until, lapsed_on from standing_by_requirement($1, $2, $3, $4, $5)',
      [[practitioners[0]], [idOf(leaf)], [rank], day, knownAt],
    );
    return found[0];
  } finally {
    await owner.query('rollback');
  }
}
