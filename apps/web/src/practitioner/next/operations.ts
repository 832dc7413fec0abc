import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const STEP = graphql(`
  fragment StepParts on WayStep {
    inWords
    evidence
    whoMayGive
    havePlace
    closes
    session {
      id
      module
      heldOn
      startsAt
      minutes
      site
      organiser
      capacity
      booked
    }
  }
`);

export type Step = ResultOf<typeof STEP>;
export type StepSession = NonNullable<Step['session']>;
