import { addDays, type Day } from '@app/kernel';
import { addMonths, dayBetween, later, OPENED, TODAY, workingDay } from './calendar.js';
import type { Chance } from './chance.js';
import type { Person, Post } from './people.js';
import type { Cluster, Places } from './places.js';
import { isVolunteer, type Seat } from './plan.js';
import { teamOf, workplaceOf } from './workplaces.js';
import type { World } from './world.js';

const FIRST_DAY: Day = '2016-01-04';

/** What people were before, at the same place; holders of other roles were the same somewhere else. */
const STEPPED_UP_FROM: Record<string, string> = {
  'lead-health-visitor': 'health-visitor',
  'specialist-health-visitor': 'health-visitor',
  'health-visitor': 'school-nurse',
  'senior-family-outreach-worker': 'family-outreach-worker',
  'family-support-worker': 'family-mentor',
  'childrens-centre-manager': 'early-years-teacher',
  'early-years-adviser': 'early-years-teacher',
  'early-years-key-worker': 'nursery-officer',
  'school-pastoral-lead': 'teacher',
};

/** Gives everyone in a seat their posts: the present one, some a former or a second one, some an end or a later start. */
export function givePosts(world: World, people: Person[], places: Places): void {
  const chance = world.chanceOf('posts');
  for (const person of people)
    if (person.seat) person.posts.push(mainPost(world, person.seat, places, chance, startOf(person, chance)));
  const free = chance.shuffled(
    people.filter((one) => one.seat?.cluster && !one.exact && !world.plan.rosters[one.seat.cluster]),
  );
  const { leavers, starters, fixedTerm, secondPosts, earlierPosts } = world.plan.turnover;
  for (const person of taken(free, leavers, since('2016-01-01', '2025-01-01'))) leave(world, person, chance);
  for (const person of taken(free, starters, anyone)) startLater(person, chance);
  for (const person of taken(free, fixedTerm, anyone)) endAhead(person, chance);
  for (const person of taken(free, secondPosts, partTime)) addSecondPost(world, person, places, chance);
  for (const person of taken(free, earlierPosts, since('2019-06-01', TODAY)))
    addFormerPost(world, person, places, chance);
}

const startOf = (person: Person, chance: Chance): Day =>
  workingDay(dayBetween(chance, FIRST_DAY, person.exact ? '2023-12-18' : '2026-09-21'));

function mainPost(world: World, seat: Seat, places: Places, chance: Chance, from: Day): Post {
  const cluster = seat.cluster === null ? null : places.clusters.get(seat.cluster)!;
  const site = cluster && workplaceOf(seat, cluster, chance);
  const teamId = teamOf(seat, cluster, site, places, chance);
  const hours = seat.hours ?? hoursOf(seat.role, chance);
  return { ...newPost(world, seat, cluster, from), site, teamId, hours, host: hostOf(seat, site?.kind, chance) };
}

const newPost = (world: World, { role, agency }: Seat, cluster: Cluster | null, from: Day): Post => ({
  id: world.id(from),
  role,
  agency,
  host: null,
  cluster,
  site: null,
  teamId: null,
  hours: null,
  from,
  until: null,
  manager: null,
  supervisor: null,
  endedBy: null,
});

function hoursOf(role: string, chance: Chance): number | null {
  if (isVolunteer(role)) return chance.happens(0.35) ? null : chance.between(2, 6);
  return chance.pick([37, 37, 37, 37, 37, 30, 30, 25, 22.5, 22.5, 18.5, 15]);
}

function hostOf({ agency, role }: Seat, siteKind: string | undefined, chance: Chance): string | null {
  if (siteKind !== 'children’s centre' || agency === 'council-early-years') return null;
  return role === 'health-visitor' || chance.happens(0.5) ? 'council-early-years' : null;
}

/* An early end is learnt late: the post without an end is voided and replaced by the same one with its end. */
function leave(world: World, person: Person, chance: Chance): void {
  const post = person.posts[0]!;
  const until = dayBetween(chance, later('2025-06-02', addMonths(post.from, 6)), '2026-10-30');
  const ended: Post = { ...post, id: world.id(until), until: later(until, addDays(post.from, 30)) };
  post.endedBy = ended;
  person.posts.push(ended);
}

function startLater(person: Person, chance: Chance): void {
  person.posts[0]!.from = dayBetween(chance, addDays(TODAY, 14), '2027-02-26');
}

function endAhead(person: Person, chance: Chance): void {
  person.posts[0]!.until = addMonths('2026-12-31', chance.between(0, 20));
}

function addSecondPost(world: World, person: Person, places: Places, chance: Chance): void {
  const seat = { ...person.seat!, cluster: elsewhere(world, places, chance), hours: chance.pick([7.5, 10, 14.5]) };
  const from = later(addMonths(person.posts[0]!.from, 3), OPENED);
  person.posts.push(mainPost(world, seat, places, chance, from));
}

/* In an earlier role at the same place, or in the same role at another; half of them had a break between. */
function addFormerPost(world: World, person: Person, places: Places, chance: Chance): void {
  const [present] = person.posts as [Post];
  const from = dayBetween(chance, FIRST_DAY, addMonths(present.from, -18));
  const role = STEPPED_UP_FROM[present.role];
  const seat = role
    ? { ...person.seat!, role }
    : { ...person.seat!, cluster: elsewhere(world, places, chance, present) };
  const until = chance.happens(0.5) ? present.from : addDays(present.from, -chance.between(14, 90));
  person.posts.push({ ...mainPost(world, seat, places, chance, from), hours: present.hours, until });
}

/* A cluster without a roster, other than the one of that post. */
function elsewhere(world: World, places: Places, chance: Chance, post?: Post): string {
  const open = [...places.clusters.keys()].filter((name) => !world.plan.rosters[name] && name !== post?.cluster?.name);
  return chance.pick(open);
}

/** Takes the first so many of them out of those that are still free. */
function taken(free: Person[], count: number, fits: (person: Person) => boolean): Person[] {
  const chosen = free.filter(fits).slice(0, count);
  for (const person of chosen) free.splice(free.indexOf(person), 1);
  return chosen;
}

const anyone = () => true;
const since = (from: Day, until: Day) => (person: Person) =>
  person.posts[0]!.from >= from && person.posts[0]!.from < until;
const partTime = ({ paid, posts: [post] }: Person) =>
  paid && post!.agency !== 'childminders' && (post!.hours ?? 37) <= 22.5 && post!.from < '2026-06-01';
