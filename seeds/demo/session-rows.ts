import type { Id } from '@app/kernel';
import { idOf } from '../loading/reference-keys.js';
import { TODAY } from './calendar.js';
import type { Places } from './places.js';
import { FIRST_DAY, type Module, type Session } from './sessions.js';
import type { World } from './world.js';

const ORGANISERS = ['council-early-years', 'community-nhs-trust', 'council-childrens-services', 'open-door'];

/** Sessions, the courses they belong to and who teaches them. The register of a past one has been saved. */
export function addSessions(world: World, places: Places, sessions: Session[]): void {
  const courses = new Map<string, Id>();
  sessions.forEach((session, at) => {
    const organiser = session.only ?? ORGANISERS[at % ORGANISERS.length]!;
    const course = `${session.module.key} ${organiser}`;
    if (!courses.has(course)) courses.set(course, addCourse(world, places, session.module, organiser));
    addSession(world, session, courses.get(course)!);
  });
}

function addCourse(world: World, places: Places, { key, name }: Module, organiser: string): Id {
  const id = world.id(FIRST_DAY);
  const organiser_id = idOf(places.agencies, organiser);
  world.add('course', { id, module_version_id: idOf(world.keys.moduleVersions, key), name, organiser_id });
  return id;
}

function addSession(world: World, session: Session, courseId: Id): void {
  const { id, heldOn, startsAt, minutes, site, capacity, plannedJoint, trainers } = session;
  world.add('session', {
    id,
    course_id: courseId,
    held_on: heldOn,
    starts_at: startsAt,
    minutes,
    site_id: site.id,
    capacity,
    planned_joint: plannedJoint,
    register_version: heldOn < TODAY ? 1 : 0,
  });
  for (const trainer of trainers) world.add('session_trainer', { session_id: id, practitioner_id: trainer.id });
}
