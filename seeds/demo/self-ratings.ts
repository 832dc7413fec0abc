import { idOf } from '../loading/reference-keys.js';
import type { Day } from '@app/kernel';
import { dayBetween, officeHours, workingDay } from './calendar.js';
import type { Chance } from './chance.js';
import type { Person } from './people.js';
import { rankShown } from './pieces.js';
import type { World } from './world.js';

const ANSWERS = ['NOT_AWARE', 'AWARE', 'ENOUGH_FOR_MY_JOB'];
const RATING_SHARE = 0.25;
const MODEST_SHARE = 0.15;
const SURE_SHARE = 0.2;

/** What people say of themselves: always where nothing else is known of a gap, and a handful from one in four. */
export function addSelfRatings(world: World, people: Person[]): void {
  const chance = world.chanceOf('self-ratings');
  for (const person of people.filter(({ seat }) => seat)) {
    const only = [...person.gaps].flatMap(([competency, gap]) => (gap === 'self-rated' ? [competency] : []));
    const open = [...person.asked.keys()].filter((competency) => (person.gaps.get(competency) ?? 'below') === 'below');
    const some = person.subject || chance.happens(RATING_SHARE) ? chance.shuffled(open).slice(0, 5) : [];
    for (const competency of [...only, ...some]) addRating(world, person, competency, chance);
  }
}

function addRating(world: World, person: Person, competency: string, chance: Chance): void {
  const day = workingDay(dayBetween(chance, '2025-09-01', '2026-10-23'));
  world.add('self_rating', {
    id: world.id(day),
    practitioner_id: person.id,
    competency_id: idOf(world.keys.competencies, competency),
    answer: answerOf(person, competency, day, chance),
    wants_more: chance.happens(0.4),
    rated_on: day,
    recorded_at: officeHours(day, chance),
  });
}

/* What their evidence says too, for most; some are too modest, some too sure. */
function answerOf(person: Person, competency: string, day: Day, chance: Chance): string {
  const held = rankShown(person, competency, day);
  const fitting = held === 0 ? 0 : held < person.asked.get(competency)! ? 1 : 2;
  const throwOf = chance.next();
  const said = throwOf < MODEST_SHARE ? fitting - 1 : throwOf > 1 - SURE_SHARE ? fitting + 1 : fitting;
  return ANSWERS[Math.min(Math.max(said, 0), 2)]!;
}
