import { cacheExchange, Client, fetchExchange } from '@urql/core';

/** What was answered before is shown at once and asked again; a change makes all that it touches be asked again. */
export const newClient = () =>
  new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
  });
