import { idOf, idOrNull } from '../loading/reference-keys.js';
import { recordedAfter } from './calendar.js';
import type { Chance } from './chance.js';
import { sampleEmail } from './names.js';
import type { Person, Post } from './people.js';
import type { Places } from './places.js';
import type { World } from './world.js';

/** People, their names apart, and their posts as rows. */
export function addPeople(world: World, people: Person[], places: Places): void {
  const chance = world.chanceOf('people rows');
  people.forEach((person, at) => {
    addPerson(world, person, places, at + 1);
    for (const post of person.posts) addPost(world, person, post, places, chance);
  });
}

function addPerson(
  world: World,
  { id, given, family, profession, paid, seat, posts }: Person,
  { agencies }: Places,
  number: number,
): void {
  world.add('practitioner', { id, profession_id: idOrNull(world.keys.professions, profession), paid });
  world.add('identity', {
    practitioner_id: id,
    given_name: given,
    family_name: family,
    email: sampleEmail(given, family, number),
  });
  const [post] = posts;
  if (seat && post)
    world.add('staff_number', {
      practitioner_id: id,
      agency_id: idOf(agencies, post.agency),
      number: `S${String(number).padStart(5, '0')}`,
    });
}

function addPost(world: World, person: Person, post: Post, { agencies }: Places, chance: Chance): void {
  const known = recordedPost(post, chance);
  world.add('post', {
    id: post.id,
    practitioner_id: person.id,
    role_id: idOf(world.keys.roles, post.role),
    employer_id: idOf(agencies, post.agency),
    host_id: idOrNull(agencies, post.host),
    site_id: post.site?.id ?? null,
    team_id: post.teamId,
    weekly_hours: post.hours,
    line_manager_id: post.manager?.id ?? null,
    clinical_supervisor_id: post.supervisor?.id ?? null,
    valid_from: post.from,
    valid_until: post.until,
    shortens_id: person.posts.find(({ endedBy }) => endedBy === post)?.id ?? null,
    ...known,
  });
}

/* A post that was ended early is voided in the moment in which its successor is recorded. */
function recordedPost({ from, until, endedBy }: Post, chance: Chance) {
  const at = recordedAfter(from > LAST_RECORDED ? LAST_RECORDED : from, chance);
  if (!endedBy)
    return { recorded_at: until && until < LAST_RECORDED ? noon(until) : at, voided_at: null, void_reason: null };
  return { recorded_at: at, voided_at: noon(endedBy.until!), void_reason: 'Left: the post now has its end' };
}

const LAST_RECORDED = '2026-10-26';
const noon = (day: string) => `${day} 12:00:00 Europe/London`;
