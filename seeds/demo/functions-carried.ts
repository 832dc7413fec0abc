import type { Day } from '@app/kernel';
import { addMonths, dayBetween, later, OPENED, recordedAfter } from './calendar.js';
import { idOf } from '../loading/reference-keys.js';
import type { Chance } from './chance.js';
import type { Person } from './people.js';
import { trainersOf } from './trainers.js';
import type { World } from './world.js';

const CHAMPIONS = new Set(['nursery-officer', 'early-years-teacher', 'early-years-key-worker']);
const MENTORS = new Set(['childrens-centre-manager', 'senior-family-outreach-worker', 'school-pastoral-lead']);

/** What people carry on top of their role. A function is carried whatever the profession. */
export function giveFunctions(world: World, people: Person[]): void {
  const chance = world.chanceOf('functions');
  const ready = people.filter(({ seat, subject }) => seat && !subject);
  const carry = (key: string, carriers: Person[]) => {
    for (const person of carriers) carryFunction(world, person, key, chance);
  };
  carry(
    'lead-professional',
    someOf(ready, 0.35, chance, ({ seat }) => /plus/.test(seat!.reach)),
  );
  carry(
    'key-worker',
    someOf(ready, 0.12, chance, ({ seat }) => seat!.reach !== 'none'),
  );
  carry('communication-champion', onePerSite(ready.filter(({ seat }) => CHAMPIONS.has(seat!.role))));
  carry(
    'communication-champion',
    ready.filter(({ seat }) => seat!.role === 'childminder'),
  );
  carry(
    'workplace-mentor',
    someOf(ready, 0.25, chance, ({ seat }) => MENTORS.has(seat!.role)),
  );
  carry('clinical-supervisor', supervisorsOf(people));
  for (const person of trainersOf(people)) addCarried(world, person, 'trainer', OPENED, null, chance);
}

/** Away for a while: still in the base, not in the hours available. */
export function giveLeave(world: World, people: Person[]): void {
  const chance = world.chanceOf('leave');
  const staff = people.filter((person) => !person.exact && inPostBefore(person, '2026-03-02'));
  for (const person of chance.shuffled(staff).slice(0, world.plan.turnover.onLeave)) {
    const from = dayBetween(chance, '2026-03-02', '2026-10-19');
    const until = addMonths(from, chance.between(8, 12));
    const recorded_at = recordedAfter(addMonths(from, -1), chance);
    person.leave = { from, until };
    world.add('leave', {
      id: world.id(from),
      practitioner_id: person.id,
      valid_from: from,
      valid_until: until,
      recorded_at,
    });
  }
}

const inPostBefore = ({ posts: [post] }: Person, day: Day) => post && post.from < day && !post.until && !post.endedBy;

const someOf = (people: Person[], share: number, chance: Chance, fits: (person: Person) => boolean) =>
  people.filter((person) => fits(person) && chance.happens(share));

const onePerSite = (people: Person[]) => [
  ...new Map(
    people.flatMap((person) => (person.posts[0]!.site ? [[person.posts[0]!.site.id, person] as const] : [])),
  ).values(),
];

const supervisorsOf = (people: Person[]) => [
  ...new Set(people.flatMap(({ posts }) => posts.flatMap(({ supervisor }) => supervisor ?? []))),
];

function carryFunction(world: World, person: Person, key: string, chance: Chance): void {
  const earliest = later(OPENED, person.posts[0]!.from);
  const from = dayBetween(chance, earliest, later(earliest, '2026-09-01'));
  const until = chance.happens(0.08) ? addMonths(from, chance.between(6, 30)) : null;
  addCarried(world, person, key, from, until, chance);
}

/* A function ends with the last post at the latest; one that would begin after it is not carried. */
function addCarried(world: World, person: Person, key: string, from: Day, until: Day | null, chance: Chance): void {
  const left = leftBy(person);
  person.functions.push(key);
  const carried = {
    id: world.id(from),
    practitioner_id: person.id,
    function_id: idOf(world.keys.functions, key),
    valid_from: from,
    valid_until: left && (!until || left < until) ? left : until,
    recorded_at: recordedAfter(from > '2026-10-26' ? '2026-10-26' : from, chance),
  };
  if (!left || from < left) world.add('function_carried', carried);
}

/** The day after the last in any post; null where one goes on. */
function leftBy({ posts }: Person): Day | null {
  const ends = posts.filter(({ endedBy }) => !endedBy).map(({ until }) => until);
  return ends.includes(null) ? null : ends.reduce((last, until) => later(last!, until!));
}
