import { addDays, type Day, type Id, type Instant } from '@app/kernel';
import { Chance } from '../../seeds/demo/chance.js';
import { type Fate, knownVersions, type Leaf, type LeafFact, placeInForce, type Version } from './carry-model.js';
import type { Rules } from './standing-model.js';

/** Random chains of one to four versions with every fate, and what people have and are asked meanwhile, squeezed into eighty days of winter. */
const FIRST: Day = '2026-01-05';
const LONG_AGO: Day = '2024-06-03';
const JUDGEMENTS = ['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF'];
const KINDS = ['ATTENDANCE', 'QUALIFICATION', ...JUDGEMENTS];

export const dayAt = (offset: number): Day => addDays(FIRST, offset);
export const at = (day: Day, hour: string): Instant => `${day}T${hour}:00.000Z`;

export interface Requirement {
  id: Id;
  owner: Id;
  kind: 'NEED_LEVEL' | 'DUTY';
  leaf: Id;
  rank: number;
  from: Day;
  until: Day | null;
  recordedAt: Instant;
  voidedAt: null;
}

export interface Scene {
  framework: Id;
  versions: Version[];
  rules: Rules;
  /** By person. */
  facts: LeafFact[][];
  needLevels: Id[];
  role: Id;
  requirements: Requirement[];
}

/** The whole scene follows from the seed. */
export function aScene(seed: number, people: number): Scene {
  const chance = new Chance(seed);
  let serial = 0;
  const next = (): Id =>
    `${chance.between(0, 0xffff).toString(16).padStart(8, '0')}-0000-7000-8000-${(seed * 1e5 + (serial += 1)).toString(16).padStart(12, '0').slice(-12)}`;
  const versions = someVersions(chance, next);
  const rules = someRules(chance);
  const facts = Array.from({ length: people }, () => someFacts(chance, next, versions));
  const [role, ...needLevels] = [next(), next(), next(), next()] as [Id, Id, Id, Id];
  const requirements = someRequirements(chance, next, versions, needLevels, role);
  return { framework: next(), versions, rules, facts, needLevels, role, requirements };
}

type NewId = () => Id;

function someVersions(chance: Chance, id: NewId): Version[] {
  const versions: Version[] = [];
  let day = chance.happens(0.5) ? LONG_AGO : dayAt(chance.between(2, 8));
  let recordedAt = at(day, '08:00');
  const many = chance.pick([1, 2, 2, 3, 3, 4, 4]);
  for (let place = 0; place < many; place += 1) {
    if (place > 0) {
      const next = addDays(day, chance.between(1, 22));
      day = next < dayAt(3) ? dayAt(chance.between(5, 20)) : next;
      const late = chance.happens(0.7) ? chance.between(10, 25) : chance.between(-6, 8);
      const meant = at(addDays(day, late), chance.pick(['07:00', '13:00']));
      recordedAt = meant > recordedAt ? meant : new Date(Date.parse(recordedAt) + 60_000).toISOString();
    }
    const elements = [id(), id()];
    const leaf = (): Leaf => ({ id: id(), element: chance.pick(elements) });
    const made = place === 0 ? firstLeaves(chance, leaf) : nextLeaves(chance, versions.at(-1)!.leaves, leaf);
    versions.push({ id: id(), day, recordedAt, voidedAt: null, ...made });
  }
  const last = versions.at(-1)!;
  if (many > 1 && last.recordedAt < at(addDays(last.day, -1), '00:00') && chance.happens(0.6))
    last.voidedAt = at(addDays(last.day, -1), '06:00');
  return versions;
}

const firstLeaves = (chance: Chance, leaf: () => Leaf) => ({
  leaves: Array.from({ length: chance.between(3, 5) }, leaf),
  fates: [],
});

const CHANGES_OF_ONE = ['KEPT', 'KEPT', 'KEPT', 'REWORDED', 'REWORDED', 'SPLIT', 'SPLIT', 'SPLIT', 'DROPPED'] as const;
const CHANGES = [...CHANGES_OF_ONE, 'MERGED', 'MERGED', 'MERGED'] as const;

function nextLeaves(chance: Chance, before: Leaf[], leaf: () => Leaf): Pick<Version, 'leaves' | 'fates'> {
  const leaves: Leaf[] = [];
  const fates: Fate[] = [];
  const becomes = (old: Leaf | null, change: Fate['change'], next: Leaf | null, reassess = false) =>
    fates.push({ old: old?.id ?? null, new: next?.id ?? null, change, reassess });
  const fresh = () => {
    leaves.push(leaf());
    return leaves.at(-1)!;
  };
  const olds = chance.shuffled(before);
  for (let old = olds.pop(); old; old = olds.pop()) {
    const change = chance.pick(olds.length > 0 ? CHANGES : CHANGES_OF_ONE);
    if (change === 'DROPPED') becomes(old, change, null);
    else if (change === 'SPLIT') {
      const reassess = chance.happens(0.45);
      for (let part = chance.between(reassess ? 1 : 2, 3); part > 0; part -= 1) becomes(old, change, fresh(), reassess);
    } else {
      const next = fresh();
      const parts = change === 'MERGED' ? olds.splice(-chance.between(1, Math.min(2, olds.length))) : [];
      for (const one of [old, ...parts]) becomes(one, change, next);
    }
  }
  if (leaves.length === 0 || chance.happens(0.3)) becomes(null, 'NEW', fresh());
  return { leaves, fates };
}

function someRules(chance: Chance): Rules {
  const ladder = KINDS.flatMap((kind) => {
    const turn = dayAt(chance.between(0, 60));
    return [
      { kind, ceiling: chance.between(2, 4), from: '2020-01-01', until: turn },
      { kind, ceiling: chance.happens(0.7) ? 4 : chance.between(0, 4), from: turn, until: null },
    ];
  });
  return { ladder, conflict: chance.happens(0.8) ? 'LATEST' : 'BEST' };
}

/* Most of them on two leaves, or where these would be in the version in force; each names a leaf in force as known when it was recorded. */
function someFacts(chance: Chance, id: NewId, versions: Version[]): LeafFact[] {
  const favourite = chance.between(0, 5);
  return Array.from({ length: chance.between(4, 18) }, () => {
    const [kind, start] = [chance.pick([...KINDS, ...JUDGEMENTS]), chance.between(0, 62)];
    const learnt = addDays(dayAt(start), chance.happens(0.5) ? 0 : chance.between(0, 25));
    const recordedAt = at(learnt, chance.pick(['09:00', '17:30']));
    const known = knownVersions(versions, recordedAt);
    const version = known[placeInForce(known, dayAt(start))];
    if (!version || version.voidedAt) return [];
    const leaf = chance.happens(0.8)
      ? version.leaves[chance.between(favourite, favourite + 1) % version.leaves.length]!
      : chance.pick(version.leaves);
    return {
      ...{ id: id(), leaf: leaf.id, kind, recordedAt, from: dayAt(start) },
      stated: chance.happens(0.15) ? chance.between(0, 1) : chance.between(1, 4),
      until: chance.happens(0.55) ? dayAt(start + chance.between(1, 40)) : null,
      voidedAt: chance.happens(0.15)
        ? new Date(Date.parse(recordedAt) + chance.between(0, 12) * 864e5).toISOString()
        : null,
    };
  }).flat();
}

/* A requirement may be dated before its version's day: it asks nothing until then. */
function someRequirements(chance: Chance, id: NewId, versions: Version[], needLevels: Id[], role: Id): Requirement[] {
  const owners = [...needLevels.flatMap((level, place) => Array<Id>(place + 1).fill(level)), role, role, role, role];
  const drawn = owners.flatMap((owner) => {
    const version = chance.happens(0.6) ? versions[0]! : chance.pick(versions);
    if (version.voidedAt) return [];
    const from = version === versions[0] ? dayAt(chance.between(-5, 20)) : addDays(version.day, chance.between(-4, 15));
    const recordedAt = chance.happens(0.7)
      ? at('2024-07-01', '08:00')
      : at(addDays(dayAt(0), chance.between(0, 40)), '08:00');
    const kind = owner === role ? ('DUTY' as const) : ('NEED_LEVEL' as const);
    return {
      ...{
        id: id(),
        owner,
        kind,
        leaf: chance.pick(version.leaves).id,
        rank: chance.between(1, 3),
        from,
        voidedAt: null,
      },
      until: chance.happens(0.3) ? addDays(from, chance.between(1, 50)) : null,
      recordedAt:
        recordedAt > version.recordedAt ? recordedAt : new Date(Date.parse(version.recordedAt) + 1000).toISOString(),
    };
  });
  return [...new Map(drawn.map((one) => [`${one.owner} ${one.leaf}`, one])).values()];
}
