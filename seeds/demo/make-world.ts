import type { ReferenceKeys } from '../loading/reference-keys.js';
import { Accounts } from './accounts.js';
import { decideAsks } from './asked.js';
import { addCorrectionRequests } from './correction-requests.js';
import { addCorrections } from './corrections.js';
import { fillSmallRoom } from './full-room.js';
import { giveFunctions, giveLeave } from './functions-carried.js';
import type { IdOfDay } from './ids.js';
import { addTeams, drawLines } from './lines-of-management.js';
import { makePeople, type Person } from './people.js';
import { addPeople } from './people-rows.js';
import { makePlaces, type Places } from './places.js';
import { addOwnLearning } from './own-learning.js';
import type { PartnershipPlan } from './plan.js';
import { givePosts } from './posts.js';
import { addQualifications, assessAfterSessions } from './proofs.js';
import { proveTheRest } from './proofs-of-the-rest.js';
import { keepRegisters } from './registers.js';
import { holdAssessment } from './results-to-come.js';
import { fillRooms } from './rooms.js';
import { addSelfRatings } from './self-ratings.js';
import { addSessions } from './session-rows.js';
import { makeSessions } from './sessions.js';
import { addAgreements } from './sharing.js';
import { seatsOf } from './staffing.js';
import { addJoinedRecord } from './joined-records.js';
import { addStaffLists } from './staff-lists.js';
import { addWaitingLists } from './waiting-lists.js';
import { addVideoGuides } from './video-guides.js';
import { World } from './world.js';

/** The whole partnership, in memory: places, people, what they do, what they learnt, and what shows it. */
export function makeWorld(plan: PartnershipPlan, keys: ReferenceKeys, idOfDay: IdOfDay): World {
  const world = new World(plan, keys, idOfDay);
  const places = makePlaces(world);
  const people = staff(world, places);
  train(world, places, people, new Accounts(world, people));
  return world;
}

function staff(world: World, places: Places): Person[] {
  const people = makePeople(world, seatsOf(world.plan));
  givePosts(world, people, places);
  drawLines(world, people);
  addTeams(world, places, people);
  addPeople(world, people, places);
  giveFunctions(world, people);
  giveLeave(world, people);
  return people;
}

function train(world: World, places: Places, people: Person[], accounts: Accounts): void {
  decideAsks(world, people);
  const sessions = fillRooms(world, people, makeSessions(world, places, people));
  addSessions(world, places, sessions);
  keepRegisters(world, places, sessions, accounts);
  assessAfterSessions(world, sessions, accounts);
  addQualifications(world, people);
  proveTheRest(world, people, accounts);
  addVideoGuides(world, people);
  addCorrections(world, people, accounts);
  addSelfRatings(world, people);
  holdAssessment(world, places, people, sessions, accounts);
  accounts.trustTrainer();
  accounts.reviewGrants();
  addAgreements(world, places, accounts.steward() ?? accounts.first());
  addStaffLists(world, people, places, accounts.steward() ?? accounts.first());
  addCorrectionRequests(world);
  addJoinedRecord(world, people, accounts.steward() ?? accounts.first());
  addOwnLearning(world);
  addWaitingLists(world, people, places, accounts.steward() ?? accounts.first());
  fillSmallRoom(world, places, people, sessions);
}
