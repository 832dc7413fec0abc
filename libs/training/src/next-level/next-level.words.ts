import { counted, formatDay, type Verbs } from '@app/kernel';
import type { UnmetRequirement } from '@app/standing';
import { isFull } from '../sessions/index.js';
import type { Option } from './development-options.rules.js';

/** What to do, and what of what is missing it closes. */
export function stepInWords(
  { session, evidenceKind, isBooked }: Pick<Option, 'session' | 'evidenceKind' | 'isBooked'>,
  closes: UnmetRequirement[],
): string {
  const what = closes.map(({ competency, required }) => `${competency?.name} (${required?.name})`).join(', ');
  if (!session) return `Be observed at work in ${what}.`;
  const place = isBooked ? ', where you have a place' : isFull(session) ? ', once a place there is free' : '';
  const also = evidenceKind === 'ASSESSMENT' ? `${place && ','} and pass its assessment` : '';
  return `Attend ${session.module.name} on ${formatDay(session.heldOn)}${place}${also}: it closes ${what}.`;
}

/** How far somebody is from a need level: how many requirements are missing, of those how many no step closes, and how many steps. */
export function distanceInWords(
  needLevel: string,
  { missing, steps, left }: { missing: number; steps: number; left: number },
  { stands, stand }: Verbs,
): string {
  const stopped = `${counted(missing, `requirement ${stands}`, `requirements ${stand}`)} between you and ${needLevel}.`;
  const closed = left ? 'some of them' : missing === 1 ? 'it' : 'them all';
  const taken = steps === 0 ? '' : ` ${counted(steps, 'step closes', 'steps close')} ${closed}.`;
  return `${stopped}${taken}${left ? ` For ${left} there is no way on offer yet: ask your line manager.` : ''}`;
}

/** Of steps at the same time, where there is no other way. */
export const overlapInWords = (steps: Pick<Option, 'session'>[]): string => {
  if (steps.length === 0) return '';
  const sessions = steps.flatMap(({ session }) => session ?? []);
  const named = sessions.map(({ module, heldOn, startsAt }) => `${module.name} on ${formatDay(heldOn)} at ${startsAt}`);
  return `You cannot be at all of these sessions, as their times overlap: ${named.join('; ')}. No other way of as few steps was found.`;
};

/** Of need levels that ask for nothing. */
export const nothingAsked = (needLevels: string[], { asks, ask, meets }: Verbs): string =>
  needLevels.length > 0
    ? `${needLevels.join(', ')} ${needLevels.length === 1 ? asks : ask} for nothing, so nobody ${meets} ${needLevels.length === 1 ? 'it' : 'them'}.`
    : '';

const NO_LEVELS = 'Your partnership has no need levels yet, so there is none to meet. Ask your data steward.';

/** Where nothing is missing of so many need levels; some may ask for nothing, or all of them. */
export function allMet(levels: number, asksNothing: string[], verbs: Verbs): string {
  if (levels === 0) return NO_LEVELS;
  const met = `You ${verbs.meet} every family need level`;
  if (asksNothing.length === 0) return `${met}.`;
  return `${asksNothing.length < levels ? `${met} that ${verbs.asks} for something. ` : ''}${nothingAsked(asksNothing, verbs)}`;
}
