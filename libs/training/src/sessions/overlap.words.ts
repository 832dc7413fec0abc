import { formatDay } from '@app/kernel';
import type { Engagement } from './engagements.js';
import type { Session } from './session.model.js';

type Other = Pick<Session, 'heldOn' | 'startsAt'> & { module: { name: string } };

const ENGAGED: Record<Engagement['kind'], [how: string, next: string]> = {
  BOOKED: ['have a place on', 'Give that place back first, or ask your line manager which matters more.'],
  TRAINING: ['train', 'Choose another date.'],
  PRESENT: ['are marked as there at', 'Choose another date, or ask its trainer if the mark is wrong.'],
};

/** To somebody who asks for a place, or to train a session: what else engages them at that time, and what to do next. */
export function overlapInWords(kind: Engagement['kind'], { module, heldOn, startsAt }: Other): string {
  const [how, next] = ENGAGED[kind];
  return `You ${how} ${module.name} at that time: ${formatDay(heldOn)}, from ${startsAt}. ${next}`;
}
