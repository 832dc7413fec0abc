import type { Day, Id } from '@app/kernel';
import type { EvidenceKind } from '@app/standing';
import { OPENED } from './calendar.js';
import { demoPeople } from './demo-people.js';
import { madeUpName } from './names.js';
import type { Cluster, Site } from './places.js';
import { type Gap, isVolunteer, type Seat } from './plan.js';
import { professionOf } from './professions.js';
import type { World } from './world.js';

export interface Person {
  id: Id;
  given: string;
  family: string;
  profession: string | null;
  paid: boolean;
  /** Null for people of the partnership office: they are in no post. */
  seat: Seat | null;
  subject: string | null;
  /** The story fixes what this person can do; chance leaves it alone. */
  exact: boolean;
  posts: Post[];
  functions: string[];
  leave: { from: Day; until: Day } | null;
  /** Competency → rank asked by posts, functions and how far the person is to reach. */
  asked: Map<string, number>;
  gaps: Map<string, Gap>;
  pieces: Piece[];
}

export interface Post {
  id: Id;
  role: string;
  agency: string;
  host: string | null;
  cluster: Cluster | null;
  site: Site | null;
  teamId: Id | null;
  hours: number | null;
  from: Day;
  until: Day | null;
  manager: Person | null;
  supervisor: Person | null;
  /** Known to have been replaced by the same post with an end. */
  endedBy: Post | null;
}

export interface Piece {
  competency: string;
  kind: EvidenceKind;
  rank: number;
  from: Day;
  until: Day | null;
  recordedAt: string;
}

const OFFICE_SUBJECTS = new Set(['planner', 'steward', 'neighbour-planner']);

/** Everyone of the partnership, posts still to come: the seats in order, then the office. */
export function makePeople(world: World, seats: Seat[]): Person[] {
  const chance = world.chanceOf('people');
  const used = new Set<string>();
  const office = demoPeople.filter((one) => one.partnershipId === world.plan.id && OFFICE_SUBJECTS.has(one.subject));
  const named = (seat: Seat | null, subject: string | null): Person => {
    const { given, family } = signInName(world, subject) ?? madeUpName(chance, used);
    const profession = seat && professionOf(seat.role, chance);
    const id = world.id(OPENED);
    const paid = !seat || !isVolunteer(seat.role);
    const exact = Boolean(seat?.gaps);
    const rest = { posts: [], functions: [], leave: null, asked: new Map(), gaps: new Map(), pieces: [] };
    return { id, given, family, profession, paid, seat, subject, exact, ...rest };
  };
  return [
    ...seats.map((seat) => named(seat, seat.subject ?? null)),
    ...office.map(({ subject }) => named(null, subject)),
  ];
}

/** The post a person attends under: most hours, then earliest. Undefined when in none that day. */
export const mainPostOn = (person: Person, day: Day): Post | undefined =>
  person.posts
    .filter((post) => inPostOn(post, day))
    .sort((one, other) => (other.hours ?? -1) - (one.hours ?? -1) || one.from.localeCompare(other.from))[0];

export const inPostOn = ({ from, until, endedBy }: Post, day: Day) =>
  !endedBy && from <= day && (until === null || day < until);

export const isAtWork = (person: Person, day: Day) => mainPostOn(person, day) !== undefined && !isAway(person, day);

export const isAway = ({ leave }: Person, day: Day) => leave !== null && leave.from <= day && day < leave.until;

function signInName(world: World, subject: string | null) {
  const person = demoPeople.find((one) => one.subject === subject && one.partnershipId === world.plan.id);
  if (!person) return undefined;
  const [given = '', ...family] = person.name.split(' ');
  return { given, family: family.join(' ') };
}
