import type { Asked } from '../client.js';
import { TODAY } from '../seed/world.js';

/** A profile as its page shows it: each line, and the proof behind it, which the page keeps folded. */
const QUERY = `query Profile($on: Day) {
  myProfile(on: $on) { on practitioner { id name } profession { name } met { numerator base }
    posts { role { name } employer { name } site { name } weeklyHours firstDay lastDay }
    lines { competency { name } askedBy { name } required { rank name } held { rank name } state gap decider { kind from }
      lastDay lapsedOn selfRating { answer wantsMore ratedOn } inWords
      proof { evidence { kind stated { rank } from lastDay } reaches { rank } decides why } } } }`;

const BODY = JSON.stringify({ query: QUERY, variables: { on: TODAY } });

export const askApi = (token: string): Asked => ({ body: BODY, token });

export const askPlain = (practitionerId: string): Asked => ({ body: JSON.stringify({ practitionerId, on: TODAY }) });
