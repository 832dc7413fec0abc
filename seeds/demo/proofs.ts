import { addDays, type Day } from '@app/kernel';
import { modules } from '../reference/index.js';
import {
  addMonths,
  dayBetween,
  earlier,
  later,
  OPENED,
  recordedAfter,
  SETTLED,
  workingDay,
  officeHours,
} from './calendar.js';
import type { Chance } from './chance.js';
import type { Person } from './people.js';
import { addPiece, type NewPiece, shows } from './pieces.js';
import type { Gap } from './plan.js';
import type { Session } from './sessions.js';
import type { World } from './world.js';

const LATEST: Day = '2026-10-16';
const EARLY: Day = '2024-12-13';
const INFORMATION_SHARING_LEAF = 'tri.information-sharing';
const LATE_ENTRY_SHARE = 0.02;

/** After a past session some are assessed in what they are asked for; the award runs as long as the module says. */
export function assessAfterSessions(world: World, sessions: Session[]): void {
  const chance = world.chanceOf('assessments');
  for (const { module, roll, heldOn } of sessions.filter((session) => session.heldOn < SETTLED))
    for (const person of roll.filter(() => chance.happens(0.55))) {
      const from = earlier(workingDay(addDays(heldOn, chance.between(0, 21))), SETTLED);
      const until = module.refresherMonths ? addMonths(from, module.refresherMonths) : null;
      const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
      for (const { competency, rank, evidence } of module.teaches)
        if (evidence === 'assessment' && isOpen(person, competency, rank))
          addPiece(world, person, { competency, rank, kind: 'assessment', from, until, ...source });
    }
}

const isOpen = ({ asked, gaps }: Person, competency: string, rank: number) =>
  rank >= (asked.get(competency) ?? Infinity) && !gaps.has(competency);

/** One award from before, for most of the Common Core that the person is asked for; what it covers never runs out. */
export function addQualifications(world: World, people: Person[]): void {
  const chance = world.chanceOf('qualifications');
  for (const person of people.filter(({ seat }) => seat)) {
    if (!chance.happens(person.paid ? 0.7 : 0.2)) continue;
    const from = dayBetween(chance, '2004-07-01', earlier(person.posts[0]!.from, '2023-07-31'));
    const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
    for (const [competency, rank] of person.asked)
      if (competency.startsWith('cc10.') && !person.gaps.has(competency) && chance.happens(0.75))
        addPiece(world, person, { competency, rank, kind: 'qualification', from, until: null, ...source });
  }
}

/**
 * Everything asked that nothing shows yet gets a piece of its own, except where a gap was decided. Most of what training
 * shows for a while is also shown for good, so that standing neither appears nor vanishes with single sessions.
 */
export function proveTheRest(world: World, people: Person[]): void {
  const chance = world.chanceOf('proofs');
  for (const person of people)
    for (const [competency, rank] of person.asked) {
      const gap = person.gaps.get(competency);
      if (gap) proveGap(world, person, competency, rank, gap, chance);
      else if (!shows(person, competency, rank) || chance.happens(lastingShare(competency)))
        prove(world, person, competency, rank, chance);
      else if (rank === 1) addEarlierCredit(world, person, competency, 24, chance);
    }
}

const lastingShare = (competency: string) => (competency === INFORMATION_SHARING_LEAF ? 0.55 : 0.9);

function prove(world: World, person: Person, competency: string, rank: number, chance: Chance): void {
  const { from, until } = lifeOf(person, chance);
  const kind = from < person.posts[0]!.from ? 'credit' : kindOf(rank, chance);
  if (rank > 1 && chance.happens(0.3)) growFrom(world, person, competency, rank, from, chance);
  addPiece(world, person, {
    competency,
    rank,
    kind,
    from,
    until,
    sourceId: world.id(from),
    recordedAt: learnt(from, chance),
  });
}

/* Held from elsewhere before the sessions on record began. */
function addEarlierCredit(world: World, person: Person, competency: string, months: number, chance: Chance): void {
  const from = workingDay(dayBetween(chance, months > 12 ? addDays(OPENED, 7) : '2024-10-01', '2024-11-20'));
  const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
  addPiece(world, person, { competency, rank: 1, kind: 'credit', from, until: addMonths(from, months), ...source });
}

const kindOf = (rank: number, chance: Chance): NewPiece['kind'] =>
  chance.pick(
    rank === 1 ? ['observation', 'credit'] : ['observation', 'observation', 'assessment', 'qualification', 'sign-off'],
  );

/* Most people could do most of it when the record began or when they came; one piece in fourteen has an end. */
function lifeOf(person: Person, chance: Chance): { from: Day; until: Day | null } {
  const latest = person.exact ? SETTLED : LATEST;
  const first = earlier(latest, later(OPENED, person.posts[0]!.from));
  const early = person.exact || chance.happens(0.94);
  const from = early ? dayBetween(chance, first, later(first, EARLY)) : dayBetween(chance, later(first, EARLY), latest);
  const months = chance.happens(0.07) ? 36 : null;
  return { from: earlier(workingDay(from), latest), until: months && addMonths(from, months) };
}

function growFrom(world: World, person: Person, competency: string, rank: number, until: Day, chance: Chance): void {
  const from = workingDay(dayBetween(chance, later(OPENED, person.posts[0]!.from), addDays(until, -60)));
  if (from < addDays(until, -30))
    addPiece(world, person, {
      ...{ competency, rank: rank - 1, kind: 'observation', from, until: null },
      ...{ sourceId: world.id(from), recordedAt: recordedAfter(from, chance) },
    });
}

/* Most facts are written down at once; a few turn up months later. */
function learnt(from: Day, chance: Chance): string {
  if (!chance.happens(LATE_ENTRY_SHARE) || from > '2026-03-01') return recordedAfter(from, chance);
  return officeHours(workingDay(addDays(later(from, OPENED), chance.between(40, 200))), chance);
}

function proveGap(world: World, person: Person, competency: string, rank: number, gap: Gap, chance: Chance): void {
  if (gap === 'by register') addEarlierCredit(world, person, competency, 12, chance);
  if (gap === 'lapsed') {
    const from = workingDay(dayBetween(chance, addDays(OPENED, 3), '2024-10-10'));
    const kind = from < person.posts[0]!.from ? 'credit' : 'assessment';
    const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
    addPiece(world, person, {
      competency,
      rank,
      kind,
      from,
      until: addMonths(from, refresherOf(competency)),
      ...source,
    });
  }
  if (gap === 'below') {
    const { from } = lifeOf(person, chance);
    const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
    addPiece(world, person, { competency, rank: rank - 1, kind: 'observation', from, until: null, ...source });
  }
}

/* Never longer than two years, so that what began in 2024 has run out. */
const refresherOf = (competency: string) =>
  Math.min(
    24,
    modules.find(({ teaches }) => teaches.some((one) => one.competency === competency))?.refresherMonths ?? 24,
  );
