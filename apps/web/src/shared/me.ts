import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { graphql, type Instant, type OneOf, type ResultOf } from '../graphql/graphql.js';

export const ME = graphql(`
  query Me {
    me {
      accountId
      name
      practitionerId
      ownRecordAlone
      grantsInForce {
        kind
        inWords
        lastDay
        deputyFor {
          id
          name
        }
      }
      partnership {
        id
        name
        simulated
        today
      }
    }
  }
`);

export type Me = ResultOf<typeof ME>['me'];

export const SignedIn = createContext<Me | undefined>(undefined);

/** Who is signed in. */
export function useMe(): Me {
  const me = useContext(SignedIn);
  if (!me) throw new Error('Only pages below the frame know who is signed in.');
  return me;
}

/** Whether somebody may do what this kind of grant is for. */
export const holds = ({ grantsInForce }: Me, grant: OneOf<'GrantKind'>) =>
  grantsInForce.some(({ kind }) => kind === grant);

/** Whom to turn to about what is on record; a steward is not told to ask themselves. */
export const stewardOf = (me: Me) =>
  holds(me, 'STEWARD') ? 'whoever looks after Trivium in your partnership' : 'your data steward';

/** Now by the clock of this device, in the days of the partnership: a simulated day has the time of this one. */
export function momentIn({ simulated, today }: Me['partnership'], now = new Date()): Instant {
  const moment = now.toISOString();
  return simulated ? `${today}${moment.slice(today.length)}` : moment;
}

/** The day that counts as today in the partnership. */
export const useToday = () => useMe().partnership.today;
