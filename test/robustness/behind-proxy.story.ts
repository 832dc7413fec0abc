import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseConfig } from '@app/database';
import { createServer, type ServerConfig } from '../../apps/api/src/server.js';
import { cloneDatabase } from '../support/test-server.js';
import { keptIssuer } from './reach.js';

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone.drop());

/* Asks once for each of these forwarded addresses, where two requests a minute are allowed from one, and says which were refused. */
async function refused(trustProxy: ServerConfig['trustProxy'], forwarded: string[]): Promise<boolean[]> {
  const database = databaseConfig(clone.url, { DATABASE_POOL_SIZE: '1' });
  const tokens = (await keptIssuer()).rules;
  const server = await createServer({ database, tokens, requestsPerMinute: 2, logLevel: 'silent', trustProxy });
  try {
    await server.listen(0, '127.0.0.1');
    const refusals: boolean[] = [];
    for (const address of forwarded) {
      const { status } = await fetch(`${await server.getUrl()}/graphql`, { headers: { 'x-forwarded-for': address } });
      refusals.push(status === 429);
    }
    return refusals;
  } finally {
    await server.close();
  }
}

describe('requests are counted by where they come from', () => {
  it('which nobody is believed about unless a proxy is named', async () => {
    expect(await refused(undefined, ['10.1.1.1', '10.1.1.2', '10.1.1.3'])).toEqual([false, false, true]);
  });

  it.each([[['loopback']], [['127.0.0.0/8', '10.0.0.1']]])('as the proxy at %j says', async (trusted) => {
    expect(await refused(trusted, ['10.1.1.1', '10.1.1.1', '10.1.1.2', '10.1.1.1'])).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('and not as its client says', async () => {
    const said = ['10.9.9.1, 10.1.1.1', '10.9.9.2, 10.1.1.1', '10.9.9.3, 10.1.1.1'];
    expect(await refused(['loopback'], said)).toEqual([false, false, true]);
  });

  it('nor as a proxy at another address says', async () => {
    expect(await refused(['192.0.2.1'], ['10.1.1.1', '10.1.1.2', '10.1.1.3'])).toEqual([false, false, true]);
  });
});
