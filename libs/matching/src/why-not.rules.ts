import { type Day, dayBefore, formatDay } from '@app/kernel';
import type { Standing } from '@app/standing';
import { isLacking } from './match.rules.js';
import { lackInWords, type Names } from './match.words.js';
import type { FailingRule } from './why-not.model.js';

export interface WhyNotFacts {
  on: Day;
  inPost: boolean;
  /** The first day back; null is not on leave. */
  onLeaveUntil: Day | null;
  standings: Standing[];
  justShortLimit: number;
  /** In the full list. */
  place: number | null;
  first: number;
}

/** Every rule of the match that a person fails, in the order in which the match applies them. */
export function failingRules(facts: WhyNotFacts, names: Names): FailingRule[] {
  return [...absence(facts), ...lacks(facts, names), ...tooLow(facts)];
}

function* absence({ on, inPost, onLeaveUntil }: WhyNotFacts) {
  if (!inPost) yield { rule: 'no live post', inWords: `Has no live post on ${formatDay(on)}.` };
  if (onLeaveUntil)
    yield {
      rule: 'on leave',
      inWords: `On leave until ${formatDay(dayBefore(onLeaveUntil))}; people on leave are not matched.`,
    };
}

function* lacks({ standings, justShortLimit }: WhyNotFacts, names: Names) {
  const lacking = standings.filter(isLacking);
  for (const standing of lacking) yield { rule: 'lacks a requirement', inWords: lackInWords(standing, names) };
  if (lacking.length > justShortLimit)
    yield {
      rule: 'lacks too many',
      inWords: `Lacks ${lacking.length} of ${standings.length}; a match lists people who lack at most ${justShortLimit}.`,
    };
}

function* tooLow({ place, first }: WhyNotFacts) {
  if (place !== null && place > first)
    yield { rule: 'below the first asked for', inWords: `Comes in place ${place}; the first ${first} were asked for.` };
}
