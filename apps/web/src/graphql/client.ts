import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { type Refusal, refusalIn } from './refusal.js';

interface Told {
  onAnother: () => void;
  onSignedOut: (why: Refusal) => void;
  onNotAllowed: () => void;
}

/**
 * What was answered before is shown at once and asked again; a change makes all that it touches be asked again. Once the API has said
 * who is signed in, all is asked for that account alone: whoever signs in later in this browser, `onAnother` is told and nothing is done.
 * Whatever question is refused because nobody is signed in any more, `onSignedOut` is told; a change that is refused so keeps its page, and
 * what was filled in there. `onNotAllowed` is told of what may not be asked: what somebody may do can be less than it was.
 */
export function newClient({ onAnother, onSignedOut, onNotAllowed }: Told) {
  let account: string | undefined;
  const forMyself = mapExchange({
    onResult: ({ data }) => {
      account ??= data?.me?.accountId;
    },
    onError: (error, { kind }) => {
      const refusal = refusalIn(error);
      if (refusal.code === 'ANOTHER_SIGNED_IN') onAnother();
      else if (kind === 'query' && refusal.kind === 'unauthenticated') onSignedOut(refusal);
      else if (refusal.kind === 'forbidden' || refusal.code === 'TEAM_NOT_YOURS') onNotAllowed();
    },
  });
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, forMyself, fetchExchange],
    fetchOptions: () => (account ? { headers: { 'trivium-account': account } } : {}),
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
  });
}
