import { capitalised, type Day, dayBefore, formatDay } from '@app/kernel';
import type { Standing } from '@app/standing';
import { isLacking, lackInWords, type MatchReach, type Names } from '../match/index.js';
import type { FailingRule } from './why-not.model.js';

export interface WhyNotFacts {
  on: Day;
  inPost: boolean;
  inReach: boolean;
  within: MatchReach;
  /** The first day back; null is not on leave. */
  onLeaveUntil: Day | null;
  standings: Standing[];
  justShortLimit: number;
  /** In the full list. */
  position: number | null;
  first: number;
}

/** Every rule of the match that a person fails, in the order in which the match applies them. */
export function failingRules(facts: WhyNotFacts, names: Names): FailingRule[] {
  return [...absence(facts, names), ...lacks(facts, names), ...tooLow(facts, names)];
}

function* absence(
  { on, inPost, inReach, within, onLeaveUntil }: WhyNotFacts,
  { cluster, area, verbs }: Names,
): Generator<FailingRule> {
  if (!inPost) yield { rule: 'NO_LIVE_POST', inWords: `${capitalised(verbs.has)} no live post on ${formatDay(on)}.` };
  else if (!inReach)
    yield {
      rule: 'OUT_OF_REACH',
      inWords: `${capitalised(verbs.has)} no post in ${within === 'CLUSTER' ? cluster : area} on ${formatDay(on)}; nobody outside it was asked for.`,
    };
  if (onLeaveUntil)
    yield {
      rule: 'ON_LEAVE',
      inWords: `On leave until ${formatDay(dayBefore(onLeaveUntil))}; people on leave are not matched.`,
    };
}

function* lacks({ standings, justShortLimit }: WhyNotFacts, names: Names): Generator<FailingRule> {
  const lacking = standings.filter(isLacking);
  for (const standing of lacking) yield { rule: 'LACKS_REQUIREMENT', inWords: lackInWords(standing, names) };
  if (lacking.length > justShortLimit)
    yield {
      rule: 'LACKS_TOO_MANY',
      inWords: `${capitalised(names.verbs.lacks)} ${lacking.length} of ${standings.length}; a match lists people who lack at most ${justShortLimit}.`,
    };
}

function* tooLow({ position, first }: WhyNotFacts, { verbs }: Names): Generator<FailingRule> {
  if (position !== null && position > first)
    yield {
      rule: 'BELOW_FIRST',
      inWords: `${capitalised(verbs.comes)} in place ${position}; ${first === 1 ? 'the first alone is listed' : `the first ${first} are listed`}.`,
    };
}
