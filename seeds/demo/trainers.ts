import type { Person } from './people.js';

const TRAINING_ROLES = [
  'lead-health-visitor',
  'educational-psychologist',
  'speech-and-language-therapist',
  'early-language-consultant',
  'senior-family-outreach-worker',
  'early-years-adviser',
  'care-manager-for-disabled-children',
  'school-pastoral-lead',
  'specialist-health-visitor',
  'childrens-centre-manager',
  'social-worker',
];
const SINCE = '2024-06-01';

/** A dozen trainers of many agencies: the one who can sign in, and the first lasting holder of each of these roles. */
export function trainersOf(people: Person[]): Person[] {
  const lasting = people.filter(({ posts: [post], exact }) => post && !exact && !post.until && post.from < SINCE);
  const found = TRAINING_ROLES.flatMap((role) => lasting.find(({ posts }) => posts[0]!.role === role) ?? []);
  return [...people.filter(({ subject }) => subject === 'trainer'), ...found];
}
