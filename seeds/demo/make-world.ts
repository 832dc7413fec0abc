import type { ReferenceKeys } from '../loading/reference-keys.js';
import { addAccounts } from './accounts.js';
import type { IdOfDay } from './ids.js';
import { addTeams, drawLines } from './lines-of-management.js';
import { makePeople } from './people.js';
import { addPeople } from './people-rows.js';
import { makePlaces } from './places.js';
import type { PartnershipPlan } from './plan.js';
import { givePosts } from './posts.js';
import { seatsOf } from './staffing.js';
import { World } from './world.js';

/** The whole partnership, in memory: places, people, what they do, what they learnt, and what shows it. */
export function makeWorld(plan: PartnershipPlan, keys: ReferenceKeys, idOfDay: IdOfDay): World {
  const world = new World(plan, keys, idOfDay);
  const places = makePlaces(world);
  const people = makePeople(world, seatsOf(plan));
  givePosts(world, people, places);
  drawLines(world, people);
  addTeams(world, places, people);
  addPeople(world, people, places);
  addAccounts(world, people);
  return world;
}
