import type { Id } from '@app/kernel';
import { idOf } from '../loading/reference-keys.js';
import { TODAY } from './calendar.js';
import type { Places } from './places.js';
import { FIRST_DAY, type Module, type Session } from './sessions.js';
import type { World } from './world.js';

const ORGANISERS = ['council-early-years', 'community-nhs-trust', 'council-childrens-services', 'open-door'];

/** Sessions, the courses they belong to and who teaches them. The register of a past one has been saved. */
export function addSessions(world: World, places: Places, sessions: Session[]): void {
  sessions.forEach((session, at) => {
    const organiser = idOf(places.agencies, session.only ?? ORGANISERS[at % ORGANISERS.length]!);
    addSession(world, session, courseOf(world, session.module, organiser));
  });
}

function courseOf(world: World, { key, name }: Module, organiser_id: Id): Id {
  const module_version_id = idOf(world.keys.moduleVersions, key);
  const known = world
    .rowsOf('course')
    .find((course) => course.module_version_id === module_version_id && course.organiser_id === organiser_id);
  if (known) return known.id as Id;
  const id = world.id(FIRST_DAY);
  world.add('course', { id, module_version_id, name, organiser_id });
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
