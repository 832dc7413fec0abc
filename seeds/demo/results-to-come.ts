import { modules } from '../reference/index.js';
import type { Accounts } from './accounts.js';
import { MILLBROOK } from './millbrook.js';
import type { Person } from './people.js';
import type { Places } from './places.js';
import { markAllPresent } from './registers.js';
import { addSessions } from './session-rows.js';
import { canCome, overlap, type Session } from './sessions.js';
import type { World } from './world.js';

const MODULE = 'maternal-mental-health';
const DAYS = ['2026-10-29', '2026-10-28', '2026-10-27', '2026-10-26'];

/**
 * The five of Millbrook were taught and assessed by the demo trainer in the last days of October. Who passed is still to be recorded: it
 * closes the shortage there. It comes last, so that nothing else in the demo moves by it.
 */
export function holdAssessment(
  world: World,
  places: Places,
  people: Person[],
  sessions: Session[],
  accounts: Accounts,
) {
  const trainer = people.find(({ subject }) => subject === 'trainer');
  const roll = people.filter(
    ({ seat, gaps }) => seat?.cluster === MILLBROOK && gaps.get('tri.maternal-mental-health') === 'below',
  );
  if (!trainer || roll.length === 0) return;
  const session = firstFree(places, sessions, [trainer, ...roll]);
  const held = { ...session, id: world.id(session.heldOn), trainers: [trainer], roll };
  addSessions(world, places, [held]);
  markAllPresent(world, places, held, accounts);
}

function firstFree(places: Places, sessions: Session[], everybody: Person[]): Session {
  const free = DAYS.map((heldOn) => planned(places, sessions, heldOn)).find((session) =>
    everybody.every((person) => canCome(person, session)),
  );
  if (!free) throw new Error('Nobody of Millbrook can be assessed in the last days of October.');
  return free;
}

function planned(places: Places, sessions: Session[], heldOn: string): Session {
  const session: Session = {
    ...{
      id: '',
      module: modules.find(({ key }) => key === MODULE)!,
      heldOn,
      startsAt: '09:30',
      minutes: 360,
      capacity: 12,
    },
    ...{ site: places.clusters.get(MILLBROOK)!.sites[0]!, plannedJoint: true, only: null },
    ...{ trainers: [], roll: [], attenders: [], meanwhile: [] },
  };
  return { ...session, meanwhile: sessions.filter((other) => overlap(other, session)) };
}
