import { dayBetween, recordedAfter, workingDay } from './calendar.js';
import type { Person } from './people.js';
import { addPiece } from './pieces.js';
import type { World } from './world.js';

const VIDEO_GUIDANCE = 'tri.video-interaction-guidance';
const GUIDING_ROLES = new Set(['child-mental-health-practitioner', 'educational-psychologist']);

/** Three people use video interaction guidance alone, two of them in one area; nobody leads others in it, so none could sign them off. */
export function addVideoGuides(world: World, people: Person[]): void {
  const chance = world.chanceOf('video guides');
  const lasting = people.filter(
    ({ exact, posts: [post] }) =>
      post && GUIDING_ROLES.has(post.role) && !exact && !post.until && post.from < '2025-01-01',
  );
  for (const guide of chosen(lasting)) {
    const from = workingDay(dayBetween(chance, '2025-03-03', '2026-06-12'));
    const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
    addPiece(world, guide, { competency: VIDEO_GUIDANCE, rank: 3, kind: 'ASSESSMENT', from, until: null, ...source });
  }
}

const areaOf = ({ posts: [post] }: Person) => post?.cluster?.area;

function chosen(lasting: Person[]): Person[] {
  const first = lasting.find((one) => lasting.filter((other) => areaOf(other) === areaOf(one)).length > 1);
  if (!first) return [];
  const near = lasting.find((one) => one !== first && areaOf(one) === areaOf(first))!;
  const far = lasting.filter((one) => areaOf(one) !== areaOf(first)).slice(0, 1);
  return [first, near, ...far];
}
