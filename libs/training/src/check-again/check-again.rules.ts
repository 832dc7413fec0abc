import { formatDay, type Day } from '@app/kernel';
import type { StandingState } from '@app/standing';
import type { CheckKind, ToCheck } from './check-again.model.js';

/** What was found of one thing: whatever its kind says, the rest left out. */
export interface Found {
  kind: CheckKind;
  about: string;
  state?: Exclude<StandingState, 'MET'>;
  by?: string;
  day?: Day;
  employer?: string;
}

const STATE: Record<Exclude<StandingState, 'MET'>, string> = {
  TO_CONFIRM: 'what they showed before needs to be confirmed',
  LAPSED: 'what they showed has lapsed',
  BELOW: 'they have shown less',
  SELF_RATED_ONLY: 'only they themselves have said how they stand',
  NONE: 'there is nothing that shows it yet',
};

const WORDS: Record<CheckKind, (found: Found) => [why: string, next: string]> = {
  NEWLY_ASKED: ({ state = 'NONE' }) => [
    `Asked since the post changed, and not met: ${STATE[state]}.`,
    'Agree how they will meet it: their profile says what would.',
  ],
  JUDGED_BY_FORMER_MANAGER: ({ by, day }) => [
    `Judged by ${by}${day ? ` on ${formatDay(day)}` : ''}, who managed them before. It stands until somebody judges otherwise.`,
    'If you see it otherwise, record what you saw.',
  ],
  PLACE: ({ employer }) => [
    `Booked while ${employer} employed them. The place is still theirs.`,
    'Ask whether the new employer lets them go; if not, they give it back.',
  ],
  SHARING: ({ employer }) => [
    `It covered them while ${employer} employed them, and does not now: managers of its other parties see their record no longer.`,
    'If the new employer is to share as well, make an agreement with it.',
  ],
  RIGHT: () => [
    'Given while the post was another, and still in force.',
    'Look whether they need it in this post: keep it, give it a last day, or take it away.',
  ],
};

/** One thing to check, in words. */
export function toCheck(found: Found): ToCheck {
  const [inWords, nextStep] = WORDS[found.kind](found);
  return { kind: found.kind, about: found.about, inWords, nextStep };
}
