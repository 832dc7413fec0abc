import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type AnApi, anApi } from './an-api.js';
import { type DemoDatabase, demoDatabase, keptIssuer, keptKey, send } from './reach.js';
import { until } from '../support/until.js';
import { type Proxy, proxyTo } from './proxy.js';

const ME = '{ me { name grantsInForce { kind } } }';
const [HEADER, PAYLOAD, SIGNATURE] = [0, 1, 2];

let demo: DemoDatabase;
let proxy: Proxy;
let api: AnApi;
let good: string;
let key: JWK;
beforeAll(async () => {
  demo = await demoDatabase();
  proxy = await proxyTo(demo.url);
  api = await anApi(proxy.url);
  good = await (await keptIssuer()).sign({ subject: 'planner', partnershipId: PARTNERSHIPS.demo });
  key = await keptKey();
});
afterAll(async () => {
  await api.close();
  await proxy.close();
  await demo.drop();
});

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (token: string, at: number) => JSON.parse(Buffer.from(token.split('.')[at]!, 'base64url').toString());
const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;

/* The good token with one part altered and the old signature. */
const altered = (at: number, value: object) =>
  good
    .split('.')
    .map((part, index) => (index === at ? encoded({ ...decoded(good, at), ...value }) : part))
    .join('.');

/* Truly signed, but with these claims. */
const truly = async (claims: object) => signed(key, claims);

async function signed(by: JWK, claims: object, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  return new SignJWT({ ...decoded(good, PAYLOAD), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'local', ...header })
    .sign(await importJWK(by, 'ES256'));
}

async function strangersKey(): Promise<JWK> {
  return exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
}

async function hmacByPublicKey(): Promise<string> {
  const { d: _secret, ...shown } = key;
  const pem = await exportSPKI(
    (await importJWK(shown, 'ES256', { extractable: true })) as Parameters<typeof exportSPKI>[0],
  );
  const body = `${encoded({ alg: 'HS256', kid: 'local' })}.${good.split('.')[PAYLOAD]}`;
  return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
}

async function keyInTheHeader(): Promise<string> {
  const { d, ...jwk } = await strangersKey();
  return signed({ ...jwk, d }, {}, { jwk, kid: undefined });
}

const refused: [string, () => Promise<string> | string][] = [
  ['no token', () => ''],
  ['garbage', () => 'garbage'],
  ['garbage in three parts', () => 'a.b.c'],
  ['10,000 characters', () => `${good}${'x'.repeat(10_000)}`],
  ['alg none and no signature', () => altered(HEADER, { alg: 'none' }).replace(/[^.]+$/, '')],
  ['alg none and the old signature', () => altered(HEADER, { alg: 'none' })],
  ['HS256 signed with the public key', hmacByPublicKey],
  ['its signature cut short', () => good.slice(0, -4)],
  ['the signature of another', async () => good.replace(/[^.]+$/, (await truly({ sub: 'x' })).split('.')[SIGNATURE]!)],
  ['its partnership changed', () => altered(PAYLOAD, { partnership: PARTNERSHIPS.neighbour })],
  ['its person changed', () => altered(PAYLOAD, { sub: 'steward' })],
  ['a stranger’s key', async () => signed(await strangersKey(), {})],
  ['a stranger’s key in its header', keyInTheHeader],
  ['another audience', () => truly({ aud: 'another' })],
  ['an end an hour ago', () => truly({ exp: seconds(-3_600) })],
  ['an end a second ago', () => truly({ exp: seconds(-1) })],
  ['a start in an hour', () => truly({ nbf: seconds(3_600) })],
  ['no end', () => truly({ exp: undefined })],
  ['no subject', () => truly({ sub: undefined })],
  ['a partnership that is no id', () => truly({ partnership: `${PARTNERSHIPS.demo}' or true --` })],
  ['two partnerships', () => truly({ partnership: [PARTNERSHIPS.demo, PARTNERSHIPS.neighbour] })],
];

describe('a token that is not right', () => {
  it.each(refused)('is refused without a word to PostgreSQL: %s', async (_, token) => {
    const before = proxy.sent();
    const answer = await send(api.url, await token(), ME);
    expect(answer).toMatchObject({
      status: 401,
      data: undefined,
      code: expect.stringMatching(/SIGN_IN|TOKEN_REFUSED/),
    });
    expect(answer.errors).toEqual([
      { message: expect.any(String), extensions: { code: answer.code, kind: 'unauthenticated' } },
    ]);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(proxy.sent()).toBe(before);
  });

  it('of another issuer is refused once PostgreSQL says that no partnership named it', async () => {
    const token = await truly({ iss: 'https://another.invalid' });
    expect(await send(api.url, token, ME)).toMatchObject({ status: 401, code: 'TOKEN_REFUSED' });
    proxy.cut();
    expect(await send(api.url, token, ME)).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    proxy.mend();
  });

  it('is refused while PostgreSQL is away, when a good one hears that the service is', async () => {
    proxy.cut();
    for (const [, token] of refused) expect((await send(api.url, await token(), ME)).status).toBe(401);
    expect(await send(api.url, good, ME)).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    proxy.mend();
    expect((await send(api.url, good, ME)).data.me.name).toBe('Amara Okafor');
  });

  it('tells a stranger nothing of the schema', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __typename }',
      '{ mee }',
      '{ closeMatc',
      'x'.repeat(30_000),
    ]) {
      const { status, text } = await send(api.url, undefined, query);
      expect(status).toBe(401);
      expect(text).not.toMatch(/Did you mean|closeMatch|Query|\bme\b/);
      expect(text.length).toBeLessThan(300);
    }
  });

  it('stops being right at its end, though it was believed before', async () => {
    const token = await truly({ exp: seconds(2) });
    expect((await send(api.url, token, ME)).status).toBe(200);
    await until('its end', async () => (await send(api.url, token, ME)).status === 401, 5_000);
  });
});

describe('a person with a good token', () => {
  it('has no account in a partnership that does not know them', async () => {
    for (const partnershipId of [PARTNERSHIPS.neighbour, '01930000-0000-7000-8000-00000000dead']) {
      const token = await truly({ partnership: partnershipId });
      expect(await send(api.url, token, ME)).toMatchObject({ status: 401, code: 'NO_ACCOUNT', data: undefined });
    }
  });

  it('need not name the partnership: it is the one where they have an account, and of several the one that a header names', async () => {
    const token = await truly({ partnership: undefined });
    const ask = async (partnership?: string) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const named = partnership === undefined ? headers : { ...headers, 'trivium-partnership': partnership };
      const body = JSON.stringify({ query: '{ me { partnership { id } } }' });
      const response = await fetch(api.url, { method: 'POST', headers: named, body });
      const answer = (await response.json()) as {
        data?: { me: { partnership: { id: string } } };
        errors?: [{ extensions: object }];
      };
      return answer.data?.me?.partnership.id ?? answer.errors![0].extensions;
    };
    expect(await ask()).toBe(PARTNERSHIPS.demo);
    await demo.owner.query(
      `insert into account (partnership_id, id, issuer, subject)
       select $1, gen_random_uuid(), issuer, subject from account where subject = 'planner'`,
      [PARTNERSHIPS.neighbour],
    );
    const partnershipIds = [PARTNERSHIPS.demo, PARTNERSHIPS.neighbour].sort();
    for (const unnamed of [undefined, ''])
      expect(await ask(unnamed)).toMatchObject({ code: 'PARTNERSHIP_NEEDED', partnershipIds });
    expect(await ask('demo')).toMatchObject({ code: 'PARTNERSHIP_INVALID' });
    for (const id of partnershipIds) expect(await ask(id)).toBe(id);
    expect(await ask('01930000-0000-7000-8000-00000000dead')).toMatchObject({ code: 'NO_ACCOUNT' });
    // Closed, an account opens nothing from the next request on; so does every account of a partnership that is closed.
    const close = (sql: string) => demo.owner.query(sql, [PARTNERSHIPS.neighbour]);
    await close(`update account set closed_at = now() where partnership_id = $1 and subject = 'planner'`);
    expect(await ask(PARTNERSHIPS.neighbour)).toMatchObject({ code: 'NO_ACCOUNT' });
    expect(await ask()).toBe(PARTNERSHIPS.demo);
    await close(`update account set closed_at = null where partnership_id = $1 and subject = 'planner'`);
    await close(`update partnership set closed_at = now() where id = $1`);
    expect(await ask(PARTNERSHIPS.neighbour)).toMatchObject({ code: 'NO_ACCOUNT' });
    expect(await ask()).toBe(PARTNERSHIPS.demo);
    await close(`update partnership set closed_at = null where id = $1`);
    await close(`delete from account where partnership_id = $1 and subject = 'planner'`);
  });

  it('has no account under the same name at another issuer', async () => {
    await demo.owner.query(`update account set issuer = 'https://another.invalid' where subject = 'steward'`);
    expect(await send(api.url, await truly({ sub: 'steward' }), ME)).toMatchObject({ status: 401, code: 'NO_ACCOUNT' });
  });

  it('may read the schema, and is helped with a misspelling, whatever their grants', async () => {
    await demo.owner.query(
      `insert into account (partnership_id, id, issuer, subject)
       select partnership_id, gen_random_uuid(), issuer, 'nobody' from account where subject = 'planner'`,
    );
    const token = await truly({ sub: 'nobody' });
    expect((await send(api.url, token, ME)).data.me).toEqual({ name: 'Not on the record', grantsInForce: [] });
    expect((await send(api.url, token, '{ __type(name: "Figure") { name } }')).data.__type.name).toBe('Figure');
    expect((await send(api.url, token, '{ mee { name } }')).errors?.[0]?.message).toMatch(/Did you mean "me"/);
  });

  it('signs in whatever the case of the word Bearer', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      const headers = { 'content-type': 'application/json', authorization: `${scheme} ${good}` };
      const { status } = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query: ME }) });
      expect(status).toBe(200);
    }
  });
});

describe('a grant', () => {
  const VERDICT = '{ closeMatch { closeMatch } }';
  const granted = (set: string) =>
    demo.owner.query(
      `update access_grant set ${set} where kind = 'PLANNER' and account_id in (select id from account where subject = 'planner')`,
    );
  const verdict = () => send(api.url, good, VERDICT);

  it.each([
    ['ended the day before yesterday', `valid_from = '2024-01-01', valid_until = '2026-11-01'`, 'NOT_ALLOWED'],
    ['had its last day yesterday', `valid_from = '2024-01-01', valid_until = '2026-11-02'`, 'NOT_ALLOWED'],
    ['starts tomorrow', `valid_from = '2026-11-03', valid_until = null`, 'NOT_ALLOWED'],
    ['has its last day today', `valid_from = '2024-01-01', valid_until = '2026-11-03'`, undefined],
    ['starts today', `valid_from = '2026-11-02', valid_until = null`, undefined],
  ])('that %s is judged by the partnership’s day, from the next request on', async (_, set, code) => {
    await granted(set);
    expect((await verdict()).code).toBe(code);
  });

  it('that is missing is told by name, and the attempt is kept in the audit', async () => {
    await demo.owner.query('delete from audit_event');
    const sessionId = PARTNERSHIPS.demo;
    const answer = await send(
      api.url,
      good,
      `mutation ($id: ID!) { bookPlace(input: { sessionId: $id }) { __typename } }`,
      {
        id: sessionId,
      },
    );
    expect(answer).toMatchObject({ status: 200, code: 'NOT_ALLOWED', data: null });
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Your grants do not include bookPlace. It is for: trainer, practitioner.',
      extensions: { kind: 'forbidden', operation: 'bookPlace' },
    });
    const { rows } = await demo.owner.query('select outcome, operation, subject, partnership_id from audit_event');
    const row = { outcome: 'FORBIDDEN', operation: 'bookPlace', partnership_id: PARTNERSHIPS.demo };
    expect(rows).toEqual([{ ...row, subject: { sessionId } }]);
  });
});
