import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type AnApi, anApi } from './an-api.js';
import { type DemoDatabase, demoDatabase, keptIssuer, send, sendBody } from './reach.js';
import { documentFor, operationsOf, pathsOf, replacedAt } from './documents.js';
import type { Example } from './example.js';
import { exampleOf, examplesOn } from './examples.js';
import { type Proxy, proxyTo } from './proxy.js';

const QUICK = 1_000;
const SMALL = 2_000;

let demo: DemoDatabase;
let proxy: Proxy;
let api: AnApi;
let token: string;
/** What signing in alone sends to PostgreSQL. */
let signingIn: number;
beforeAll(async () => {
  demo = await demoDatabase();
  proxy = await proxyTo(demo.url);
  // One connection, so that what is sent is the same each time.
  api = await anApi(proxy.url, { DATABASE_POOL_SIZE: '1' });
  token = await (await keptIssuer()).sign({ subject: 'trainer', partnershipId: PARTNERSHIPS.demo });
});
beforeEach(async () => {
  await send(api.url, token, '{ __typename }');
  const before = proxy.sent();
  await send(api.url, token, '{ __typename }');
  signingIn = proxy.sent() - before;
});
afterAll(async () => {
  await api.close();
  await proxy.close();
  await demo.drop();
});

const times = (many: number, part: (at: number) => string) =>
  Array.from({ length: many }, (_, at) => part(at)).join(' ');
const json = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const deep = (levels: number) => `{ frameworks ${'{ scale '.repeat(levels)} { id } ${'}'.repeat(levels)} }`;
const sessions = (first: unknown) =>
  json('query ($first: Int) { mySessions(first: $first) { edges { cursor } } }', { first });

const refused: [string, () => string, string, number][] = [
  ['a body of 2 MB', () => json('{ me { name } }', { x: 'x'.repeat(2_000_000) }), 'BODY_TOO_LARGE', 413],
  ['a document of 900 kB', () => json(`{ me { name } } #${'x'.repeat(900_000)}`), 'DOCUMENT_TOO_LONG', 200],
  ['5,000 tokens', () => json(`{ ${times(5_000, () => 'me')} }`), 'TOKENS_TOO_MANY', 200],
  ['1,500 directives', () => json(`{ me ${times(500, () => '@a')} { name } }`), 'DIRECTIVES_TOO_MANY', 200],
  ['40 levels', () => json(deep(40)), 'DEPTH_TOO_GREAT', 200],
  ['40 aliases', () => json(`{ me { ${times(40, (at) => `a${at}: name`)} } }`), 'ALIASES_TOO_MANY', 200],
  ['11 operations in one', () => json(`{ ${times(11, (at) => `a${at}: me { name }`)} }`), 'ROOT_FIELDS_TOO_MANY', 200],
  ['a batch', () => `[${json('{ me { name } }')}, ${json('{ me { name } }')}]`, 'BATCH_REFUSED', 400],
  [
    'fragments in a ring',
    () => json('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    'DOCUMENT_INVALID',
    200,
  ],
  ['fragments that double', () => json(doubling(20)), 'FIELDS_TOO_MANY', 200],
  ['a page of a million', () => sessions(1_000_000), 'COST_TOO_HIGH', 200],
  [
    'a page of a million, written out',
    () => json('{ mySessions(first: 1000000) { edges { cursor } } }'),
    'COST_TOO_HIGH',
    200,
  ],
  ['a page of 101', () => sessions(101), 'PAGE_TOO_LARGE', 200],
  ['a page of none', () => sessions(0), 'PAGE_TOO_LARGE', 200],
  ['a page below none', () => sessions(-1_000_000), 'PAGE_TOO_LARGE', 200],
  ['a number that is none', () => sessions(1e300), 'VARIABLES_INVALID', 200],
  [
    'variables of 100,000 levels',
    () => `{"query":"{ me { name } }","variables":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
    'REQUEST_INVALID',
    400,
  ],
  ['half a body', () => json('{ me { name } }').slice(0, 20), 'REQUEST_INVALID', 400],
  ['no body', () => '', 'REQUEST_INVALID', 400],
];

/* Each fragment asks the next one twice. */
const doubling = (levels: number) =>
  `{ me { ...f0 } } ${times(levels, (at) => `fragment f${at} on Me { name ...f${at + 1} ...f${at + 1} }`)} fragment f${levels} on Me { name }`;

describe('a signed-in person who asks too much', () => {
  it.each(refused)(
    'is refused quickly, in a few words, before any question to PostgreSQL: %s',
    async (_, body, code, status) => {
      const sent = body();
      const [before, started] = [proxy.sent(), Date.now()];
      const answer = await sendBody(api.url, token, sent);
      expect({ code: answer.code, status: answer.status }).toEqual({ code, status });
      expect(Date.now() - started).toBeLessThan(QUICK);
      expect(answer.text.length).toBeLessThan(SMALL);
      expect(answer.errors!.length).toBeLessThanOrEqual(5);
      expect(proxy.sent() - before).toBe(signingIn);
    },
  );
});

describe('a register', () => {
  const save = (marks: object[]) =>
    send(api.url, token, 'mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }', {
      input: { sessionId: PARTNERSHIPS.demo, version: 0, marks },
    });

  it.each([
    ['of nobody', 0, PARTNERSHIPS.demo],
    ['of 1,001 people', 1_001, PARTNERSHIPS.demo],
    ['of 1,000 people without an id', 1_000, 'nobody'],
  ])('%s is refused in a few words', async (_, many, practitionerId) => {
    const answer = await save(Array.from({ length: many }, () => ({ practitionerId, state: 'PRESENT' })));
    expect(answer.code).toBe('INPUT_INVALID');
    expect(answer.text.length).toBeLessThan(2 * SMALL);
  });
});

describe('too many requests from one address', () => {
  it('are refused as GraphQL is, while whoever asks whether it lives still hears so', async () => {
    const busy = await anApi(demo.url, { REQUESTS_PER_MINUTE: '5' });
    const answers = [];
    for (let at = 0; at < 7; at += 1) answers.push(await busy.ask('trainer', '{ __typename }'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(answers[6]).toMatchObject({ code: 'RATE_LIMITED', errors: [{ extensions: { kind: 'unavailable' } }] });
    for (let at = 0; at < 7; at += 1)
      expect([await busy.health('live'), await busy.health('ready')]).toEqual([200, 200]);
    await busy.close();
  });
});

const TYPES = { String: 'text', Day: 'days', Int: 'numbers', Float: 'numbers' };
const ODD: Record<keyof typeof TYPES, unknown[]> = {
  String: [
    '',
    '\u0000',
    'a\u0000 name of some length',
    '😀'.repeat(8),
    '\ud800'.repeat(10),
    "'; drop table post; --",
    '%_\\',
    'x'.repeat(9_000),
  ],
  Day: ['9999-12-31', '0001-01-01', '2024-02-29'],
  Int: [-2_147_483_648, -1, 0, 2_147_483_647],
  Float: [-1, 0, 1e308, 0.001, 99.999],
};

const operations = [...operationsOf(buildSchema(readFileSync('schema.graphql', 'utf8')))];
const cases = operations.flatMap(([name, operation]) =>
  (Object.keys(TYPES) as (keyof typeof TYPES)[])
    .map((type) => ({ name, operation, type, paths: pathsOf(operation, type) }))
    .filter(({ paths }) => paths.length > 0),
);
let found: Promise<Record<string, Example>> | undefined;

describe('odd values, which GraphQL lets pass, are taken or refused, and never an error of ours', () => {
  it.each(cases.map((one) => [TYPES[one.type], one.name, one] as const))(
    '%s in %s',
    async (_, name, { operation, type, paths }) => {
      const examples = await (found ??= examplesOn(api, demo.owner));
      const { who, variables } = exampleOf(name, examples);
      for (const path of paths)
        for (const value of ODD[type]) {
          const { status, code, errors } = await api.ask(
            who,
            documentFor(operation, 2),
            replacedAt(variables, path, value),
          );
          const shown = { path, value: JSON.stringify(value).slice(0, 40), status, code };
          expect({ ...shown, kind: errors?.[0]?.extensions.kind ?? 'taken' }).toEqual({
            ...shown,
            kind: expect.stringMatching(/^(taken|invalid|not-found|conflict|too-large)$/),
          });
        }
    },
  );
});
