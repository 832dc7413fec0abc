import { modules } from '../reference/index.js';
import type { Person } from './people.js';
import type { Places } from './places.js';
import { addSessions } from './session-rows.js';
import { canCome, overlap, type Session } from './sessions.js';
import type { World } from './world.js';

const MODULE = 'five-to-thrive';
const HELD_ON = '2027-02-16';
const BOOKED_ON = '2026-10-29';
const CAPACITY = 6;
const WAITING = 3;

/** Sample. A small room of the demo trainer, full, with three who wait for a place. Given last: no id before it moves. */
export function fillSmallRoom(world: World, places: Places, people: Person[], sessions: Session[]): void {
  const trainer = people.find(({ subject }) => subject === 'trainer') ?? sessions.at(-1)!.trainers[0]!;
  const site = [...places.clusters.values()][0]!.sites[0]!;
  const session: Session = {
    ...{
      id: world.id(BOOKED_ON),
      module: modules.find(({ key }) => key === MODULE)!,
      heldOn: HELD_ON,
      startsAt: '13:15',
    },
    ...{ minutes: 150, capacity: CAPACITY, site, plannedJoint: true, only: null },
    ...{ trainers: [trainer], roll: [], attenders: [], meanwhile: [] },
  };
  session.meanwhile = sessions.filter((other) => overlap(other, session));
  addSessions(world, places, [session]);
  const free = people.filter(
    (person) => !person.exact && !person.subject && person !== trainer && canCome(person, session),
  );
  const minute = (at: number) => `${BOOKED_ON}T10:${String(10 + at).padStart(2, '0')}:00Z`;
  free.slice(0, CAPACITY + WAITING).forEach(({ id }, at) => {
    const asks = {
      ...{ id: world.id(BOOKED_ON), session_id: session.id, practitioner_id: id, recorded_at: minute(at) },
    };
    if (at < CAPACITY) world.add('booking', asks);
    else world.add('wait', { ...asks, turn: at - CAPACITY + 1 });
  });
}
