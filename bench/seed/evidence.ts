import { addDays, type Id, newId } from '@app/kernel';
import type { Chance } from '../../seeds/demo/chance.js';
import type { Row } from '../../seeds/loading/rows.js';
import { TODAY } from './world.js';

/** A leaf and the rank that a need level asks of it. */
export interface Asked {
  competencyId: Id;
  rank: number;
}

/** What evidence may be about: the essential cells of each family level, lowest first, and every leaf there is. */
export interface Subjects {
  levels: Asked[][];
  leaves: Id[];
}

const PIECES = 40;
const EXPIRES = 0.5;
/** The share of people trained for the first family level only, for two of them, for all. */
const REACH = [0.4, 0.75, 1];
const TWICE = 0.4;
const KINDS = [
  'ATTENDANCE',
  'ATTENDANCE',
  'ATTENDANCE',
  'ASSESSMENT',
  'ASSESSMENT',
  'OBSERVATION',
  'SIGN_OFF',
  'QUALIFICATION',
] as const;
const LIFTS: Record<number, readonly string[]> = {
  1: KINDS,
  2: ['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF', 'QUALIFICATION'],
  3: ['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF', 'QUALIFICATION'],
};

/** About forty pieces for one person: enough for the levels they were trained for, the rest on anything. */
export function evidenceRows(practitionerId: Id, { levels, leaves }: Subjects, chance: Chance): Row[] {
  const throwOf = chance.next();
  const trained = levels[REACH.findIndex((share) => throwOf < share)]!;
  const fitting = trained.flatMap((asked) => (chance.happens(TWICE) ? [asked, asked] : [asked]));
  const others = Array.from({ length: Math.max(0, chance.between(PIECES - 6, PIECES + 6) - fitting.length) });
  return [
    ...fitting.map(({ competencyId, rank }) =>
      piece(practitionerId, competencyId, chance.pick(LIFTS[rank]!), rank, chance),
    ),
    ...others.map(() => piece(practitionerId, chance.pick(leaves), chance.pick(KINDS), chance.between(1, 4), chance)),
  ];
}

/* Half expire, on days spread over 24 months: some have run out, most will. */
function piece(practitioner_id: Id, competency_id: Id, kind: string, rank: number, chance: Chance): Row {
  const until = chance.happens(EXPIRES) ? addDays(TODAY, chance.between(-180, 550)) : null;
  const from = addDays(TODAY, until ? -chance.between(200, 700) : -chance.between(0, 730));
  return {
    id: newId(),
    practitioner_id,
    competency_id,
    kind,
    rank,
    valid_from: from,
    valid_until: until,
    source_id: newId(),
    recorded_at: `${from} 17:00Z`,
  };
}
