import type { Day, Id } from '@app/kernel';

/** A drawn row of `post`; voided ones are bound by nothing. */
interface DrawnPost {
  practitioner_id?: Id;
  role_id?: Id;
  employer_id?: Id;
  site_id?: Id | null;
  weekly_hours?: number | null;
  line_manager_id?: Id | null;
  valid_from: Day;
  valid_until: Day | null;
  voided_at?: string | null;
}

const stands = ({ voided_at }: DrawnPost) => !voided_at;

const meet = (one: DrawnPost, other: DrawnPost) =>
  (other.valid_until === null || one.valid_from < other.valid_until) &&
  (one.valid_until === null || other.valid_from < one.valid_until);

const isSame = (one: DrawnPost, other: DrawnPost) =>
  one.practitioner_id === other.practitioner_id &&
  one.role_id === other.role_id &&
  one.employer_id === other.employer_id &&
  one.site_id === other.site_id;

const liveOn = (posts: DrawnPost[], day: Day) =>
  posts.filter((post) => post.valid_from <= day && (post.valid_until === null || day < post.valid_until));

/** Any drawn posts made such as "People" 3 of the rules allows, one after the other: without the same one twice at a time, hours unknown past 168 and confirmed past 60, nobody above themselves. */
export function lawful<Post extends DrawnPost>(drawn: Post[]): (Post & { long_hours_reason: string | null })[] {
  const kept: (Post & { long_hours_reason: string | null })[] = [];
  for (const post of drawn) {
    const standing = kept.filter(stands);
    if (stands(post) && standing.some((other) => isSame(post, other) && meet(post, other))) continue;
    const fits = { ...post, long_hours_reason: 'agreed' };
    if (stands(post)) {
      const days = [post, ...standing].map(({ valid_from }) => valid_from).filter((day) => liveOn([post], day).length);
      if (days.some((day) => hoursOn([...standing, post], post.practitioner_id, day) > 168)) fits.weekly_hours = null;
      if (days.some((day) => isAbove(post.practitioner_id, post.line_manager_id, liveOn(standing, day))))
        fits.line_manager_id = null;
    }
    kept.push(fits);
  }
  return kept;
}

const hoursOn = (posts: DrawnPost[], person: Id | undefined, day: Day) =>
  liveOn(posts, day).reduce((sum, post) => sum + (post.practitioner_id === person ? (post.weekly_hours ?? 0) : 0), 0);

/* Without loops so far, the climb ends. */
function isAbove(person: Id | undefined, manager: Id | null | undefined, live: DrawnPost[]): boolean {
  if (!manager) return false;
  if (manager === person) return true;
  return live.some((post) => post.practitioner_id === manager && isAbove(person, post.line_manager_id, live));
}
