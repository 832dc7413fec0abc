import type { GrantKind } from '@app/access';

const WORDS: Record<GrantKind, (area: string | null) => string> = {
  PLANNER: (area) => `See figures for ${area === null ? 'the whole partnership' : `the ${area} area`}`,
  TRAINER: () => 'Arrange the sessions that you train, and take their registers',
  MANAGER: () => 'See the records of your own people, record what you see them do, and find who can meet a need',
  CLINICAL_SUPERVISOR: () => 'Nothing more yet: what clinical supervisors may see is still to come',
  PRACTITIONER: () => 'See your own record, rate yourself, and book places on sessions',
  STEWARD: () => 'Find people, and open and end their posts',
  EXACT_FIGURES: (area) =>
    `See the numbers in figures${area === null ? '' : ` for the ${area} area alone`}, which are hidden otherwise`,
};

/** What a grant lets one do, as one would tell the person who holds it. */
export const grantInWords = (kind: GrantKind, area: string | null): string => WORDS[kind](area);
