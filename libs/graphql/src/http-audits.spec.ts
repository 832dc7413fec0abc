import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Query, Resolver } from '@nestjs/graphql';
import { serverAudits } from 'graphql-http';
import { serve, type Server } from './spec.server.js';

@Resolver()
class Greeting {
  @Query(() => String)
  hello() {
    return 'hello';
  }
}

const audits = (url: string) => serverAudits({ url, fetchFn: fetch });

describe('GraphQL over HTTP', () => {
  let server: Server;
  beforeAll(async () => {
    // Two of the audits introspect.
    server = await serve([Greeting], { mayIntrospect: () => true });
  });
  afterAll(() => server.stop());

  it('has 61 audits', () => expect(audits('')).toHaveLength(61));

  it.each(audits('').map(({ id, name }) => [id, name]))('%s %s', async (id) => {
    const audit = audits(server.url).find((candidate) => candidate.id === id)!;
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
