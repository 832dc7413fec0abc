import type { Id } from '@app/kernel';
import { roles } from '../reference/index.js';
import { OPENED } from './calendar.js';
import { idsOfDays } from './ids.js';
import type { Person, Post } from './people.js';
import type { Places } from './places.js';
import type { World } from './world.js';

const STEPS = ['FRONT_LINE', 'MIDDLE', 'STRATEGIC'];
const stepOf = new Map(roles.map(({ key, staffLevel }) => [key, STEPS.indexOf(staffLevel)]));

/** Who may supervise clinically, by the role of the person supervised. */
const SUPERVISORS: Record<string, string[]> = {
  'health-visitor': ['lead-health-visitor', 'specialist-health-visitor'],
  'family-nurse': ['lead-health-visitor', 'specialist-health-visitor'],
  'community-nursery-nurse': ['lead-health-visitor'],
  'lead-health-visitor': ['specialist-health-visitor'],
  'family-outreach-worker': ['senior-family-outreach-worker'],
  'family-support-worker': ['senior-family-outreach-worker'],
  'early-years-key-worker': ['senior-family-outreach-worker'],
  'family-mentor': ['senior-family-outreach-worker'],
};
const SUPERVISED_SHARE = 0.85;
const MANAGERS = new Set([
  'lead-health-visitor',
  'childrens-centre-manager',
  'senior-family-outreach-worker',
  'school-pastoral-lead',
  'area-manager',
]);

/** Line managers stand one step or more above and in the same agency, nearest first: so no line runs in a circle. */
export function drawLines(world: World, people: Person[]): void {
  const chance = world.chanceOf('lines of management');
  const holders = people.flatMap((person) => (person.posts[0] ? [{ person, post: person.posts[0] }] : []));
  const managers = holders.filter(
    ({ person, post }) => MANAGERS.has(post.role) && !post.until && person.subject !== 'manager',
  );
  for (const { person, post } of holders) {
    const bosses = managers.filter((one) => one.post.agency === post.agency && above(one.post, post));
    const manager = chance.pick(nearest(bosses, post) ?? [null])?.person ?? null;
    const guides = holders.filter((one) => one.person !== person && SUPERVISORS[post.role]?.includes(one.post.role));
    const supervisor = chance.happens(person.subject ? 1 : SUPERVISED_SHARE)
      ? (chance.pick(nearest(guides, post) ?? [null])?.person ?? null)
      : null;
    for (const one of person.posts) Object.assign(one, { manager, supervisor });
  }
  putUnderDemoManager(people);
}

interface Holder {
  person: Person;
  post: Post;
}

const above = (one: Post, other: Post) => (stepOf.get(one.role) ?? 0) > (stepOf.get(other.role) ?? 0);

function nearest(holders: Holder[], { cluster }: Post): Holder[] | undefined {
  const near = [
    holders.filter(({ post }) => post.cluster === cluster),
    holders.filter(({ post }) => post.cluster?.area === cluster?.area),
    holders,
  ];
  return near.find((some) => some.length);
}

/* The Millbrook team mixes agencies and answers to one manager; clinical supervision stays with each profession. */
function putUnderDemoManager(people: Person[]): void {
  const manager = people.find(({ subject }) => subject === 'manager');
  for (const { seat, posts } of people) if (manager && seat?.inTeam) for (const post of posts) post.manager = manager;
}

/** Teams with their leaders: the first middle manager of the cluster, or nobody. */
export function addTeams(world: World, places: Places, people: Person[]): void {
  for (const cluster of places.clusters.values()) {
    const name = `${cluster.name} family team`;
    world.add('team', {
      id: cluster.teamId,
      ...keyed(name),
      cluster_id: cluster.id,
      leader_id: leaderOf(cluster.name, people),
    });
  }
  world.add('team', { id: places.cityTeamId, ...keyed('Partnership-wide team'), cluster_id: null, leader_id: null });
  willBeLed(
    world,
    places.cityTeamId,
    [...places.clusters.keys()].map((cluster) => leaderOf(cluster, people)),
  );
}

/* With ids of its own, so that all others stay what they are in documented answers. Nobody leads the team until then. */
function willBeLed(world: World, team_id: Id, managers: (Id | null)[]): void {
  const idOf = idsOfDays(`${world.plan.key} leaders`);
  world.add('team_leader_change', {
    ...{ id: idOf(DECIDED), team_id, leader_id: managers.find((id) => id !== null) ?? null, valid_from: '2027-06-01' },
    ...{ why: 'It has had nobody since it was made.', recorded_by: idOf(OPENED), recorded_at: `${DECIDED}T10:00:00Z` },
  });
}

const DECIDED = '2026-10-05';

function leaderOf(cluster: string, people: Person[]): string | null {
  const there = people.filter(
    ({ seat, posts }) => seat?.cluster === cluster && posts[0]?.role === 'childrens-centre-manager',
  );
  return (there.find(({ subject }) => subject) ?? there[0])?.id ?? null;
}

const keyed = (name: string) => ({
  name,
  key: name
    .toLowerCase()
    .replace(/’/g, '')
    .replace(/[^a-z]+/g, '-'),
});
