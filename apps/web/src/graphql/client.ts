import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { refusalIn } from './refusal.js';

/**
 * What was answered before is shown at once and asked again; a change makes all that it touches be asked again. Once the API has said
 * who is signed in, all is asked for that account alone: whoever signs in later in this browser, `onAnother` is told and nothing is done.
 */
export function newClient(onAnother: () => void) {
  let account: string | undefined;
  const forMyself = mapExchange({
    onResult: ({ data }) => {
      account ??= data?.me?.accountId;
    },
    onError: (error) => {
      if (refusalIn(error).code === 'ANOTHER_SIGNED_IN') onAnother();
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
