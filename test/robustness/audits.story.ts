import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type AnApi, anApi } from './an-api.js';
import { type DemoDatabase, demoDatabase, keptIssuer } from './reach.js';

let demo: DemoDatabase;
let api: AnApi;
let token: string;
beforeAll(async () => {
  demo = await demoDatabase();
  api = await anApi(demo.url);
  token = await (await keptIssuer()).sign({ subject: 'practitioner', partnershipId: PARTNERSHIPS.demo });
});
afterAll(async () => {
  await api.close();
  await demo.drop();
});

/* As any client does, with its token in a header. */
const signedIn: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${token}` } });
const audits = (url: string, fetchFn: typeof fetch) => serverAudits({ url, fetchFn });

describe('the API that people use speaks GraphQL over HTTP', () => {
  it('61 audits look at it', () => expect(audits('', fetch)).toHaveLength(61));

  it.each(audits('', fetch).map(({ id, name }) => [id, name]))('%s %s', async (id) => {
    const audit = audits(api.url, signedIn).find((one) => one.id === id)!;
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
