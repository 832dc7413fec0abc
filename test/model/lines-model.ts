import type { Day, Id } from '@app/kernel';

/** Whose people somebody is, by "People" 1 and "Who sees figures and people" of the rules. */
export interface LinePost {
  person: Id;
  manager: Id | null;
  team: Id | null;
  from: Day;
  until: Day | null;
}

const started = (post: LinePost, day: Day) => post.from <= day;
const isLive = (post: LinePost, day: Day) => started(post, day) && (post.until === null || post.until > day);

/** The posts that place somebody in lines of managers: live ones, else those that ended last. */
function placing(posts: LinePost[], person: Id, day: Day): LinePost[] {
  const own = posts.filter((post) => post.person === person && started(post, day));
  const live = own.filter((post) => isLive(post, day));
  if (live.length) return live;
  const last = own
    .map(({ until }) => until!)
    .sort()
    .at(-1);
  return own.filter(({ until }) => until === last);
}

const managersOf = (posts: LinePost[], person: Id, day: Day) =>
  placing(posts, person, day).flatMap(({ manager }) => (manager === null ? [] : [manager]));

const inPost = (posts: LinePost[], person: Id, day: Day) =>
  posts.some((post) => post.person === person && isLive(post, day));

/** Everybody who manages a person that day, in post themselves or not: up the lines, and as leader of a team. */
export function managersAbove(posts: LinePost[], leaderOf: Map<Id, Id>, person: Id, day: Day): Set<Id> {
  const above = new Set<Id>();
  if (!inPost(posts, person, day)) return above;
  const climb = (from: Id) => {
    for (const manager of managersOf(posts, from, day))
      if (!above.has(manager)) {
        above.add(manager);
        climb(manager);
      }
  };
  climb(person);
  for (const { team } of placing(posts, person, day)) if (team && leaderOf.has(team)) above.add(leaderOf.get(team)!);
  above.delete(person);
  return above;
}

/** Who manages a person and is in post: the first in post on each way up, and whoever leads their team. */
export function managersMeanwhile(posts: LinePost[], leaderOf: Map<Id, Id>, holder: Id, day: Day): Set<Id> {
  const [found, passed] = [new Set<Id>(), new Set([holder])];
  const climb = (from: Id) => {
    for (const manager of managersOf(posts, from, day))
      if (inPost(posts, manager, day)) found.add(manager);
      else if (!passed.has(manager)) {
        passed.add(manager);
        climb(manager);
      }
  };
  climb(holder);
  for (const { team } of placing(posts, holder, day)) {
    const leader = team && leaderOf.get(team);
    if (leader && inPost(posts, leader, day)) found.add(leader);
  }
  found.delete(holder);
  return found;
}
