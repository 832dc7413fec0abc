import { addDays, type Day, type Id } from '@app/kernel';
import { modules } from '../reference/index.js';
import { earlier, later, TODAY, workingDay } from './calendar.js';
import type { Chance } from './chance.js';
import { MILLBROOK } from './millbrook.js';
import { isAtWork, type Person } from './people.js';
import type { Places, Site } from './places.js';
import { LAPSING_SESSION, QUARRY_HILL } from './quarry-hill.js';
import { trainersOf } from './trainers.js';
import type { World } from './world.js';

export type Module = (typeof modules)[number];

export interface Session {
  id: Id;
  module: Module;
  heldOn: Day;
  startsAt: string;
  minutes: number;
  site: Site;
  capacity: number;
  plannedJoint: boolean;
  /** Open to one agency only, whatever its label says. */
  only: string | null;
  trainers: Person[];
  roll: Person[];
  /** Those of the roll who were there for long enough, once the register is taken. */
  attenders: Person[];
  /** Others of that day which begin before it ends, and end after it begins. */
  meanwhile: Session[];
}

export const INFORMATION_SHARING = 'information-sharing';
export const TODAYS_CAPACITY = 30;

export const FIRST_DAY = '2024-11-04';
const LAST_PAST_DAY = '2026-10-30';
const LAST_DAY = '2027-02-26';
const LONGEST_DAY = 360;

/** Two years of sessions and four months to come, in order of their days. */
export function makeSessions(world: World, places: Places, people: Person[]): Session[] {
  const chance = world.chanceOf('sessions');
  const sessions = Object.entries(world.plan.sessions).flatMap(([key, [past, coming]]) => {
    const module = modules.find((one) => one.key === key)!;
    const days = [
      ...spread(past, FIRST_DAY, LAST_PAST_DAY, chance),
      ...spread(coming, addDays(TODAY, 2), LAST_DAY, chance),
    ];
    return days.map((heldOn) => newSession(world, places, module, heldOn, chance));
  });
  if (world.plan.rosters[QUARRY_HILL]) sessions.push(...storySessions(world, places, chance));
  sessions.sort((one, other) => one.heldOn.localeCompare(other.heldOn) || one.id.localeCompare(other.id));
  for (const session of sessions)
    session.meanwhile = sessions.filter((other) => other !== session && overlap(session, other));
  appointTrainers(world, people, sessions);
  return sessions;
}

const beginsAt = ({ startsAt }: Session) => Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3));
export const overlap = (one: Session, other: Session) =>
  one.heldOn === other.heldOn &&
  beginsAt(one) < beginsAt(other) + other.minutes &&
  beginsAt(other) < beginsAt(one) + one.minutes;

/** At work that day, and in no other room at that time. */
export const canCome = (person: Person, { heldOn, meanwhile }: Session) =>
  isAtWork(person, heldOn) &&
  !meanwhile.some(({ roll, trainers }) => roll.includes(person) || trainers.includes(person));

/** The one who takes the register. */
export const leadingTrainer = ({ trainers }: Session): Person =>
  trainers.find(({ subject }) => subject) ?? trainers[0]!;

export const sessionToday = (sessions: Session[]) =>
  sessions.find(({ heldOn, module }) => heldOn === TODAY && module.key === INFORMATION_SHARING);
export const lapsingSession = (sessions: Session[]) =>
  sessions.find(({ heldOn, site }) => heldOn === LAPSING_SESSION && site.cluster.name === QUARRY_HILL);

function spread(count: number, from: Day, until: Day, chance: Chance): Day[] {
  const span = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  return Array.from({ length: count }, (_, at) => {
    const day = addDays(from, Math.floor(((at + chance.next()) / count) * span));
    return earlier(until, workingDay(outsideHolidays(day)));
  });
}

/* Nobody trains between the years or in the middle of August. */
function outsideHolidays(day: Day): Day {
  const date = day.slice(5);
  if (date >= '12-20' || date <= '01-03') return addDays(day, 16);
  return date >= '08-05' && date <= '08-25' ? addDays(day, 24) : day;
}

function newSession(world: World, places: Places, module: Module, heldOn: Day, chance: Chance): Session {
  const minutes = Math.min(module.minutes, LONGEST_DAY);
  const only = chance.happens(0.15) ? chance.pick(['community-nhs-trust', 'council-early-years']) : null;
  return {
    id: world.id(heldOn),
    module,
    heldOn,
    startsAt: minutes > 180 ? '09:30' : chance.pick(['09:30', '13:15']),
    minutes,
    site: chance.pick(places.sites.filter(({ kind }) => kind === 'children’s centre')),
    capacity: chance.between(16, 30),
    plannedJoint: !only || chance.happens(0.5),
    only,
    trainers: [],
    roll: [],
    attenders: [],
    meanwhile: [],
  };
}

/* The one from which the fourteen lapsed, the one that can bring them back, and one for the five of Millbrook. */
function storySessions(world: World, places: Places, chance: Chance): Session[] {
  const at = (cluster: string, key: string, heldOn: Day): Session => ({
    ...newSession(
      world,
      places,
      modules.find((one) => one.key === key)!,
      heldOn,
      chance,
    ),
    site: places.clusters.get(cluster)!.sites[0]!,
    startsAt: '09:30',
    capacity: TODAYS_CAPACITY,
    plannedJoint: true,
    only: null,
  });
  return [
    at(QUARRY_HILL, INFORMATION_SHARING, LAPSING_SESSION),
    at(QUARRY_HILL, INFORMATION_SHARING, TODAY),
    at(MILLBROOK, 'maternal-mental-health', later('2026-11-18', TODAY)),
  ];
}

function appointTrainers(world: World, people: Person[], sessions: Session[]): void {
  const chance = world.chanceOf('trainers');
  const trainers = trainersOf(people);
  const demoTrainer = trainers.find(({ subject }) => subject === 'trainer');
  const hers = [sessionToday(sessions), lapsingSession(sessions)];
  for (const session of hers) if (session && demoTrainer) session.trainers = [demoTrainer];
  sessions.forEach((session, at) => {
    if (hers.includes(session)) return;
    const free = trainers.filter((trainer) => canCome(trainer, session));
    const turn = trainers[at % trainers.length]!;
    const first = free.includes(turn) ? turn : chance.pick(free);
    const second = chance.happens(0.25) ? chance.pick(free) : first;
    session.trainers = [...new Set([first, second])];
  });
}
