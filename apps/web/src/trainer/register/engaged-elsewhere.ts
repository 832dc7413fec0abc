import { type Refusal, refusalOf } from '../../graphql/refusal.js';
import { hoursInWords } from '../../shared/session-hours.js';

/** Of each person whom another session engages over these hours: when it is, and what to do. Which it is, is not this trainer’s to know. */
export const engagedIn = (refusal: Refusal): [id: string, problem: string][] =>
  (refusalOf(refusal, 'ENGAGED_ELSEWHERE')?.data.engaged ?? []).map(({ practitionerId, ...hours }) => [
    practitionerId,
    `trains another session or was at it, ${hoursInWords(hours)}. Mark them absent here, or as late or gone early with the minutes that they were here, or ask its trainer to withdraw the other mark.`,
  ]);
