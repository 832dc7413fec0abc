import { addDays, type Id } from '@app/kernel';
import { roles } from '../reference/index.js';
import { idOf, idOrNull } from '../loading/reference-keys.js';
import type { Accounts } from './accounts.js';
import { addMonths, dayBetween, later, officeHours, OPENED, TODAY, workingDay } from './calendar.js';
import type { Chance } from './chance.js';
import { mainPostOn, type Person } from './people.js';
import { addPiece } from './pieces.js';
import type { Places } from './places.js';
import { lastBookingDay } from './rooms.js';
import { leadingTrainer, type Session } from './sessions.js';
import type { World } from './world.js';

const WALK_INS = ['Came instead of a colleague', 'Booking went wrong', 'Turned up on the day'];
const ABSENCES = ['Off sick', 'Called to a family', 'Cover not found', 'Leave', 'Not known'];
const ENOUGH_SHARE = 0.75;
const staffLevels = new Map(roles.map(({ key, staffLevel }) => [key, staffLevel]));

interface Room {
  world: World;
  places: Places;
  chance: Chance;
  session: Session;
  recordedAt: string;
  recordedBy: Id;
}

/** Bookings for every session, and for the past ones the register with what it proves. */
export function keepRegisters(world: World, places: Places, sessions: Session[], accounts: Accounts): void {
  const chance = world.chanceOf('registers');
  for (const session of sessions) {
    const walkIns = new Set(session.heldOn < TODAY ? session.roll.filter(() => chance.happens(0.03)) : []);
    for (const person of session.roll) if (!walkIns.has(person)) addBooking(world, session, person, chance);
    if (session.heldOn < TODAY) markRoom(world, places, session, accounts, walkIns, chance);
  }
}

function addBooking(world: World, { id, heldOn }: Session, person: Person, chance: Chance): void {
  const latest = lastBookingDay(heldOn);
  const day = workingDay(dayBetween(chance, later(OPENED, addDays(latest, -56)), addDays(latest, -3)));
  const recorded_at = officeHours(day, chance);
  world.add('booking', { id: world.id(day), session_id: id, practitioner_id: person.id, recorded_at });
}

function markRoom(
  world: World,
  places: Places,
  session: Session,
  accounts: Accounts,
  walkIns: Set<Person>,
  chance: Chance,
) {
  const recordedBy = accounts.of(leadingTrainer(session), 'TRAINER');
  const recordedAt = registerSaved(session, chance);
  const room = { world, places, chance, session, recordedAt, recordedBy };
  for (const person of session.roll) mark(room, person, walkIns.has(person));
}

/* Most registers are saved the same evening or the next working day; a few turn up weeks later. */
function registerSaved({ heldOn }: Session, chance: Chance): string {
  const late = chance.happens(0.03) && heldOn < '2026-08-01';
  if (late) return officeHours(workingDay(addDays(heldOn, chance.between(21, 60))), chance);
  if (chance.happens(0.6)) return `${heldOn} 17:${chance.between(10, 59)}:00 Europe/London`;
  return officeHours(workingDay(addDays(heldOn, 1)), chance);
}

function mark(room: Room, person: Person, walkIn: boolean): void {
  const { world, session, chance } = room;
  const thrown = presence(session, chance);
  const { state, minutes } = walkIn && thrown.state === 'ABSENT' ? briefly(session) : thrown;
  const id = world.id(session.heldOn);
  const voided = !person.exact && chance.happens(0.003) ? wrongMark(room) : undefined;
  addMark(room, person, { id, state, minutes, reason: whyOf(walkIn, thrown.state, chance, id), walkIn, voided });
}

interface NewMark {
  id: Id;
  state: string;
  minutes: number;
  reason?: string | null;
  walkIn?: boolean;
  voided?: ReturnType<typeof wrongMark>;
}

function addMark(room: Room, person: Person, { id, state, minutes, reason, walkIn, voided }: NewMark): void {
  const { world, session } = room;
  world.add('attendance_mark', {
    id,
    session_id: session.id,
    practitioner_id: person.id,
    state,
    minutes,
    reason: reason ?? null,
    walk_in: walkIn ?? false,
    ...factsOfTheDay(room, person),
    register_version: 1,
    recorded_at: room.recordedAt,
    recorded_by: room.recordedBy,
    ...voidOf(voided),
  });
  if (minutes < session.minutes * ENOUGH_SHARE) return;
  if (!voided) session.attenders.push(person);
  addAttendance(room, person, id, voided);
}

/** The register of a session to which everybody with a place came, saved that evening. */
export function markAllPresent(world: World, places: Places, session: Session, accounts: Accounts): void {
  const chance = world.chanceOf(`everybody on ${session.heldOn}`);
  const recordedBy = accounts.of(leadingTrainer(session), 'TRAINER');
  const room = { world, places, chance, session, recordedBy, recordedAt: `${session.heldOn} 17:05:00 Europe/London` };
  for (const person of session.roll) {
    addBooking(world, session, person, chance);
    addMark(room, person, { id: world.id(session.heldOn), state: 'PRESENT', minutes: session.minutes });
  }
}

/* Whoever came without a place was there, if not for long enough to be credited. */
const briefly = ({ minutes }: Session) => ({ state: 'LEFT_EARLY', minutes: Math.floor(minutes / 2) });

/* One throw of an absence alone, so that reasons of walk-ins move nothing else in the demo. */
function whyOf(walkIn: boolean, thrown: string, chance: Chance, id: Id): string | null {
  const absence = thrown === 'ABSENT' ? chance.pick(ABSENCES) : null;
  return walkIn ? WALK_INS[id.charCodeAt(id.length - 1) % WALK_INS.length]! : absence;
}

function presence({ minutes, roll }: Session, chance: Chance): { state: string; minutes: number } {
  const throwOf = chance.next();
  if (roll.some(({ gaps }) => [...gaps.values()].includes('by register')) || throwOf < 0.88)
    return { state: 'PRESENT', minutes };
  if (throwOf < 0.92) return { state: 'LATE', minutes: minutes - chance.between(10, 30) };
  if (throwOf < 0.95) return { state: 'LEFT_EARLY', minutes: Math.floor(minutes * (0.5 + chance.next() / 2)) };
  return { state: 'ABSENT', minutes: 0 };
}

const voidOf = (voided?: ReturnType<typeof wrongMark>) => ({
  voided_at: voided?.at ?? null,
  void_reason: voided?.reason ?? null,
  voided_by: voided?.by ?? null,
});

function wrongMark({ chance, recordedAt, recordedBy }: Room) {
  const day = workingDay(addDays(recordedAt.slice(0, 10), chance.between(2, 20)));
  return {
    at: officeHours(day < TODAY ? day : TODAY, chance),
    by: recordedBy,
    reason: 'Marked in the wrong row of the register',
  };
}

function factsOfTheDay({ world, places, session }: Room, person: Person) {
  const post = mainPostOn(person, session.heldOn)!;
  const knownThen = person.posts.find(({ endedBy }) => endedBy === post) ?? post;
  return {
    post_id: knownThen.id,
    employer_id: idOf(places.agencies, post.agency),
    role_id: idOf(world.keys.roles, post.role),
    staff_level: staffLevels.get(post.role)!,
    profession_id: idOrNull(world.keys.professions, person.profession),
  };
}

function addAttendance(room: Room, person: Person, markId: Id, voided?: { at: string; by: Id; reason: string }): void {
  const { world, session, recordedAt, recordedBy } = room;
  const { teaches, refresherMonths } = session.module;
  const until = refresherMonths && addMonths(session.heldOn, refresherMonths);
  for (const { competency, rank, evidence } of teaches)
    if (evidence === 'ATTENDANCE')
      addPiece(world, person, {
        ...{ competency, rank, kind: evidence, from: session.heldOn, until: until || null },
        ...{ sourceId: markId, recordedAt, recordedBy, voided },
      });
}
