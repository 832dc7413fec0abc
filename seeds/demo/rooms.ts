import { addDays, type Day } from '@app/kernel';
import { modules } from '../reference/index.js';
import { addMonths, SETTLED, TODAY } from './calendar.js';
import type { Chance } from './chance.js';
import { interestIn, staysAwayFrom, wouldHelp } from './interest.js';
import { mainPostOn, type Person } from './people.js';
import {
  canCome,
  INFORMATION_SHARING,
  lapsingSession,
  type Session,
  sessionToday,
  TODAYS_CAPACITY,
} from './sessions.js';
import type { World } from './world.js';

/** Information sharing has to be renewed every year; so many were there in the last one, and of them in the one before. */
const LAST_YEAR: Day = '2025-11-04';
const RENEWED_SHARE = 0.5;
const BEFORE_SHARE = 0.7;
const FEWEST = 4;

/** Puts people on the rolls of past and coming sessions. Gives those that took place or will: not for fewer than four. */
export function fillRooms(world: World, people: Person[], sessions: Session[]): Session[] {
  const chance = world.chanceOf('rooms');
  seatTheFourteen(people, sessions);
  const past = sessions.filter(({ heldOn }) => heldOn < TODAY);
  for (const person of people.filter(({ seat }) => seat)) seatInPast(person, past, chance);
  for (const session of sessions.filter(({ heldOn }) => heldOn > TODAY)) bookAhead(session, people, chance);
  const today = sessionToday(sessions);
  if (today) fillToday(today, people, chance);
  return sessions.filter(({ roll }) => roll.length >= FEWEST);
}

const byRegister = ({ gaps }: Person) => [...gaps.values()].includes('by register');

function seatTheFourteen(people: Person[], sessions: Session[]): void {
  for (const session of [lapsingSession(sessions), sessionToday(sessions)])
    session?.roll.push(...people.filter(byRegister));
}

function seatInPast(person: Person, past: Session[], chance: Chance): void {
  for (const { key } of modules) {
    const open = past.filter((session) => session.module.key === key && mayAttend(person, session));
    if (key === INFORMATION_SHARING) renewYearly(person, open, chance);
    else if (chance.happens(interestIn(key, person))) seatIn(person, open, chance);
  }
}

function renewYearly(person: Person, open: Session[], chance: Chance): void {
  if (!person.asked.has('tri.information-sharing') && chance.happens(0.7)) return;
  const heldIn = (from: Day, until: Day) => open.filter(({ heldOn }) => from <= heldOn && heldOn < until);
  if (!chance.happens(RENEWED_SHARE)) return;
  const last = seatIn(person, heldIn(LAST_YEAR, TODAY), chance);
  if (last && chance.happens(BEFORE_SHARE))
    seatIn(person, heldIn(addMonths(last.heldOn, -12), addMonths(last.heldOn, -9)), chance);
}

function mayAttend(person: Person, session: Session): boolean {
  if (session.roll.length >= session.capacity || session.trainers.includes(person)) return false;
  if (person.exact && session.heldOn > SETTLED) return false;
  const agency = mainPostOn(person, session.heldOn)?.agency;
  return (
    (!session.only || session.only === agency) && canCome(person, session) && !staysAwayFrom(session.module.key, person)
  );
}

function seatIn(person: Person, open: Session[], chance: Chance): Session | undefined {
  const area = person.posts[0]!.cluster?.area;
  const near = open.filter(({ site }) => site.cluster.area === area);
  const choice = near.length && chance.happens(0.75) ? near : open;
  if (!choice.length) return undefined;
  const session = chance.pick(choice);
  session.roll.push(person);
  return session;
}

/** The five of Millbrook are left for their manager to book. */
function bookAhead(session: Session, people: Person[], chance: Chance): void {
  const seats = Math.floor((session.capacity * chance.between(40, 85)) / 100);
  const free = people.filter(
    (person) =>
      !person.exact &&
      mainPostOn(person, session.heldOn)?.cluster &&
      canCome(person, session) &&
      !session.trainers.includes(person),
  );
  const near = free.filter(({ posts }) => posts[0]!.cluster?.area === session.site.cluster.area);
  const wanted = chance.shuffled(near).filter((person) => wouldHelp(session.module.key, person));
  const others = chance.shuffled(near).filter((person) => !wanted.includes(person) && chance.happens(0.5));
  session.roll.push(...[...wanted, ...others].slice(0, seats));
}

/** A full room of many agencies, neighbours of the fourteen first. */
function fillToday(session: Session, people: Person[], chance: Chance): void {
  const { name, area } = session.site.cluster;
  const neighbours = people.filter(
    (person) =>
      !person.exact &&
      person.posts[0]?.cluster?.area === area &&
      person.posts[0].cluster.name !== name &&
      canCome(person, session),
  );
  const due = [...chance.shuffled(neighbours)].sort((one, other) => Number(lacks(other)) - Number(lacks(one)));
  session.roll.push(...due.slice(0, TODAYS_CAPACITY - session.roll.length));
}

const lacks = ({ gaps }: Person) => gaps.has('tri.information-sharing');

/** The latest day on which a booking for that session can have been made. */
export const lastBookingDay = (heldOn: Day): Day => {
  const day = addDays(heldOn, -3);
  return day < '2026-10-28' ? day : '2026-10-28';
};
