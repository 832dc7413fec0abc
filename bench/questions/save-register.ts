import type { Loaded } from '../seed/load.js';
import { MINUTES, type Session } from '../seed/sessions.js';

/** A register of thirty as a trainer sends it, with the answer that a page shows. */
const QUERY = `mutation Save($input: SaveRegisterInput!) {
  saveRegister(input: $input) { version attended { numerator base } joint { joint inWords }
    entries { practitioner { id name } walkIn mark { state minutes reason employer { name } role { name } contentCredit jointCredit } } } }`;

/* Most were there; of thirty, one came late, one left too early for credit, two were absent. */
const OTHERS = [
  { state: 'LATE', minutes: 150, reason: null },
  { state: 'LEFT_EARLY', minutes: 90, reason: null },
  { state: 'ABSENT', minutes: 0, reason: 'Unwell' },
  { state: 'ABSENT', minutes: 0, reason: 'On leave' },
];

const marksOf = ({ roll }: Session) =>
  roll.map((practitionerId, seat) => ({
    practitionerId,
    ...(OTHERS[seat] ?? { state: 'PRESENT', minutes: MINUTES, reason: null }),
  }));

export const askApi = (session: Session): string =>
  JSON.stringify({
    query: QUERY,
    variables: { input: { sessionId: session.id, version: 0, marks: marksOf(session) } },
  });

export const askPlain = (session: Session, { trainer, world }: Loaded): string =>
  JSON.stringify({ sessionId: session.id, trainer, account: world.accounts.trainer, marks: marksOf(session) });
