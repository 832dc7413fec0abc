import { addDays, type Day } from '@app/kernel';
import { modules } from '../reference/index.js';
import type { Accounts } from './accounts.js';
import {
  addMonths,
  dayBetween,
  earlier,
  later,
  officeHours,
  OPENED,
  recordedAfter,
  SETTLED,
  workingDay,
} from './calendar.js';
import type { Chance } from './chance.js';
import type { Person, Piece } from './people.js';
import { addPiece, shows } from './pieces.js';
import type { Gap } from './plan.js';
import { witnessed } from './witnesses.js';
import type { World } from './world.js';

const LATEST: Day = '2026-10-16';
const EARLY: Day = '2024-12-13';
const INFORMATION_SHARING_LEAF = 'tri.information-sharing';
const LATE_ENTRY_SHARE = 0.02;
const STILL_LEARNING_SHARE = 0.1;

/** What is still to be shown of one person. */
interface Learner {
  world: World;
  person: Person;
  accounts: Accounts;
  chance: Chance;
  /** Learns some of it in the two years on record; everybody else could do it when the record began or when they came. */
  stillLearning: boolean;
}

/**
 * Everything asked that nothing shows yet gets a piece of its own, except where a gap was decided. Most of what training
 * shows for a while is also shown for good, so that standing neither appears nor vanishes with single sessions.
 */
export function proveTheRest(world: World, people: Person[], accounts: Accounts): void {
  const chance = world.chanceOf('proofs');
  for (const person of seniorsFirst(people)) {
    const stillLearning = !person.exact && chance.happens(STILL_LEARNING_SHARE);
    const learner = { world, person, accounts, chance, stillLearning };
    for (const [competency, rank] of person.asked) {
      const gap = person.gaps.get(competency);
      if (gap) proveGap(learner, competency, rank, gap);
      else if (!shows(person, competency, rank) || chance.happens(lastingShare(competency)))
        prove(learner, competency, rank);
      else addEarlierCredit(learner, competency, rank, 36);
    }
  }
}

/* Whoever can do something may sign for those below, so their proofs come first. */
function seniorsFirst(people: Person[]): Set<Person> {
  const order = new Set<Person>();
  const seen = new Set<Person>();
  const place = (person: Person) => {
    if (seen.has(person)) return;
    seen.add(person);
    for (const { manager, supervisor } of person.posts) for (const one of [manager, supervisor]) if (one) place(one);
    order.add(person);
  };
  people.forEach(place);
  return order;
}

const lastingShare = (competency: string) => (competency === INFORMATION_SHARING_LEAF ? 0.55 : 0.9);

function prove(learner: Learner, competency: string, rank: number): void {
  const { world, person, chance } = learner;
  const { from, until } = lifeOf(learner);
  const kind = from < person.posts[0]!.from ? 'CREDIT' : kindOf(rank, chance);
  if (rank > 1 && chance.happens(0.3)) growFrom(learner, competency, rank, from);
  const said = { competency, rank, from, recordedAt: learnt(from, chance) };
  const saying = witnessed(learner.accounts, person, kind, said);
  addPiece(world, person, { ...said, ...saying, until, sourceId: world.id(from) });
}

/* Held from elsewhere before the sessions on record began. */
function addEarlierCredit({ world, person, chance }: Learner, competency: string, rank: number, months: number): void {
  const from = workingDay(dayBetween(chance, months > 12 ? addDays(OPENED, 7) : '2024-10-01', '2024-11-20'));
  const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
  addPiece(world, person, { competency, rank, kind: 'CREDIT', from, until: addMonths(from, months), ...source });
}

const kindOf = (rank: number, chance: Chance): Piece['kind'] =>
  chance.pick(
    rank === 1 ? ['OBSERVATION', 'CREDIT'] : ['OBSERVATION', 'OBSERVATION', 'ASSESSMENT', 'QUALIFICATION', 'SIGN_OFF'],
  );

/* One piece in fourteen has an end. */
function lifeOf({ person, stillLearning, chance }: Learner): { from: Day; until: Day | null } {
  const latest = person.exact ? SETTLED : LATEST;
  const first = earlier(latest, later(OPENED, person.posts[0]!.from));
  const early = !stillLearning || chance.happens(0.7);
  const from = early ? dayBetween(chance, first, later(first, EARLY)) : dayBetween(chance, later(first, EARLY), latest);
  const months = chance.happens(0.07) ? 36 : null;
  return { from: earlier(workingDay(from), latest), until: months && addMonths(from, months) };
}

function growFrom(learner: Learner, competency: string, rank: number, until: Day): void {
  const { person, chance } = learner;
  const from = workingDay(dayBetween(chance, later(OPENED, person.posts[0]!.from), addDays(until, -60)));
  if (from < addDays(until, -30)) observe(learner, competency, rank - 1, from);
}

function observe({ world, person, accounts, chance }: Learner, competency: string, rank: number, from: Day): void {
  const said = { competency, rank, from, recordedAt: recordedAfter(from, chance) };
  const saying = witnessed(accounts, person, 'OBSERVATION', said);
  addPiece(world, person, { ...said, ...saying, until: null, sourceId: world.id(from) });
}

/* Most facts are written down at once; a few turn up months later. */
function learnt(from: Day, chance: Chance): string {
  if (!chance.happens(LATE_ENTRY_SHARE) || from > '2026-03-01') return recordedAfter(from, chance);
  return officeHours(workingDay(addDays(later(from, OPENED), chance.between(40, 200))), chance);
}

function proveGap(learner: Learner, competency: string, rank: number, gap: Gap): void {
  if (gap === 'by register') addEarlierCredit(learner, competency, 1, 12);
  if (gap === 'lapsed') addLapsed(learner, competency, rank);
  if (gap === 'below') observe(learner, competency, rank - 1, lifeOf(learner).from);
}

function addLapsed({ world, person, chance }: Learner, competency: string, rank: number): void {
  const from = workingDay(dayBetween(chance, addDays(OPENED, 3), '2024-10-10'));
  const kind = from < person.posts[0]!.from ? 'CREDIT' : 'ASSESSMENT';
  const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
  const until = addMonths(from, refresherOf(competency));
  addPiece(world, person, { competency, rank, kind, from, until, ...source });
}

/* Never longer than two years, so that what began in 2024 has run out. */
const refresherOf = (competency: string) =>
  Math.min(
    24,
    modules.find(({ teaches }) => teaches.some((one) => one.competency === competency))?.refresherMonths ?? 24,
  );
