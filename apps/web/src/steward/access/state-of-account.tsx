import type { OneOf } from '../../graphql/graphql.js';
import { listed } from '../../shared/words.js';
import { GRANT_NAMES } from '../../shared/grant-words.js';

const STATES: Record<OneOf<'AccountState'>, string> = {
  INVITED: 'invited, has not signed in yet',
  NOT_INVITED: 'never signed in, and no invitation is open',
  WAY_ENDED: 'the sign-in service that they used has ended',
  OPEN: 'signs in',
  CLOSED: 'closed',
};

interface Props {
  account: { state: OneOf<'AccountState'>; mayDo: OneOf<'GrantKind'>[] };
}

/** Whether they can sign in, and what they may do today. */
export const StateOfAccount = ({ account }: Props) => <span class="tv-quiet">{stateInWords(account)}</span>;

/** The same in words alone. */
export const stateInWords = ({ state, mayDo }: Props['account']) =>
  [STATES[state], ...(mayDo.length > 0 ? [listed(mayDo.map((kind) => GRANT_NAMES[kind].toLowerCase()))] : [])].join(
    '; ',
  );
