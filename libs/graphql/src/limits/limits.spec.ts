import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BODY_LIMIT } from '../index.js';
import { People } from '../driver/spec.people.js';
import { serve, type Server } from '../driver/spec.server.js';

const repeat = (howMany: number, make: (at: number) => string) =>
  Array.from({ length: howMany }, (_, at) => make(at)).join(' ');
const nested = (depth: number) => `{ me ${'{ friend '.repeat(depth - 2)}{ id ${'}'.repeat(depth)}`;
const doubling = (fragments: number) =>
  `{ me { ...F0 } } ${repeat(fragments, (at) => `fragment F${at} on Person { ${at + 1 < fragments ? `friend { ...F${at + 1} } friends { ...F${at + 1} }` : 'id'} }`)}`;
const tokens = (howMany: number) => `{ say(text: "", words: [${'"" '.repeat(howMany - 12)}]) }`;
const padded = (length: number) => '{ me { id } }'.padEnd(length);
const friendsOf = (people: number, below: string) => `{ people(first: ${people}) { edges { node { ${below} } } } }`;

// Each limit: a request just inside it, and one just outside.
const cases: [string, string, string][] = [
  ['DOCUMENT_TOO_LONG', padded(20_000), padded(20_001)],
  ['TOKENS_TOO_MANY', tokens(2_000), tokens(2_001)],
  [
    'DIRECTIVES_TOO_MANY',
    `{ me { id ${repeat(50, () => `... @include(if: true) { name }`)} } }`,
    `{ me { id ${repeat(51, () => `... @include(if: true) { name }`)} } }`,
  ],
  ['DEPTH_TOO_GREAT', nested(12), nested(13)],
  ['ALIASES_TOO_MANY', `{ me { ${repeat(30, (n) => `a${n}: id`)} } }`, `{ me { ${repeat(31, (n) => `a${n}: id`)} } }`],
  [
    'ROOT_FIELDS_TOO_MANY',
    `{ ${repeat(5, (n) => `a${n}: me { id }`)} }`,
    `{ ${repeat(6, (n) => `a${n}: me { id }`)} }`,
  ],
  ['FIELDS_TOO_MANY', `{ me { ${'id '.repeat(499)} } }`, `{ me { ${'id '.repeat(500)} } }`],
  // people × (1 for edges + 1 for friends + 25 × 2): 96 people cost 4,992 and 97 cost 5,044.
  ['COST_TOO_HIGH', friendsOf(96, 'friends { id name }'), friendsOf(97, 'friends { id name }')],
];

describe('the limits of one request', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([People])));
  afterAll(() => server.stop());
  beforeEach(() => void (People.asked = 0));

  it.each(cases)('%s: just inside it is answered', async (_code, inside) => {
    const answer = await server.post(inside);
    expect(answer.errors).toBeUndefined();
    expect(People.asked).toBeGreaterThan(0);
  });

  const refused: [string, string][] = [
    ...cases.map(([code, _inside, outside]): [string, string] => [code, outside]),
    ['TOKENS_TOO_MANY', `{ me ${'{ friend '.repeat(1_200)}`],
    ['DOCUMENT_INVALID', '{'.repeat(10_000)],
    ['DOCUMENT_TOO_LONG', `{ me ${'@skip(if: false)'.repeat(10_000)} { id } }`],
    ['DIRECTIVES_TOO_MANY', `{ me ${'@skip(if: false) '.repeat(250)} { id } }`],
    ['ALIASES_TOO_MANY', `{ me { ...A friend { ...A } } } fragment A on Person { ${repeat(16, (n) => `a${n}: id`)} }`],
    ['FIELDS_TOO_MANY', doubling(9)],
    ['FIELDS_TOO_MANY', doubling(9).replaceAll('...F1', '...F1 @skip(if: true)')],
    ['COST_TOO_HIGH', friendsOf(1_000_000, 'id')],
    ['COST_TOO_HIGH', '{ me { friends { friends { friends { id } } } } }'],
    [
      'COST_TOO_HIGH',
      `{ cheap: people(first: -1000000) { edges { cursor } } ${friendsOf(97, 'friends { id name }').slice(1)}`,
    ],
    ['PAGE_TOO_LARGE', friendsOf(101, 'id')],
    ['DOCUMENT_INVALID', '{ me { ...A } } fragment A on Person { id ...B } fragment B on Person { ...A }'],
    ['ALIASES_TOO_MANY', `{ __type(name: "Query") { ${repeat(31, (n) => `a${n}: name`)} } }`],
    ['FIELDS_TOO_MANY', `{ __type(name: "Query") { ${'name '.repeat(500)} } }`],
    ['INTROSPECTION_REFUSED', '{ __schema { types { name } } }'],
    ['INTROSPECTION_REFUSED', '{ me { id } __type(name: "Person") { fields { name } } }'],
    ['INTROSPECTION_REFUSED', '{ ...S } fragment S on Query { __schema { types { name } } }'],
    ['INTROSPECTION_REFUSED', '{ me { __schema { types { name } } } }'],
  ];

  it.each(refused)('%s is refused (%#)', async (code, query) => {
    const answer = await server.post(query);
    expect(answer.code).toBe(code);
    expect(answer.data ?? null).toBeNull();
    expect(People.asked).toBe(code === 'PAGE_TOO_LARGE' ? 1 : 0);
    expect(answer.text.length).toBeLessThan(600);
  });

  it.each([
    ['query ($first: Int) {', 'people(first: $first)'],
    ['query ($first: Int = 97) {', '...P } fragment P on Query { people(first: $first)'],
  ])('%s counts the length of a list that a variable gives, each time anew', async (start, list) => {
    const query = `${start} ${list} { edges { node { friends { id name } } } } }`;
    const codes: unknown[] = [];
    for (const variables of [{ first: 96 }, { first: 97 }, { first: null }, {}, { first: 96 }]) {
      codes.push((await server.post(query, variables)).code);
    }
    expect(codes).toEqual([
      undefined,
      'COST_TOO_HIGH',
      undefined,
      start.includes('97') ? 'COST_TOO_HIGH' : undefined,
      undefined,
    ]);
  });

  it('refuses a batch', async () => {
    const body = JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]);
    const answer = await server.raw({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer).toMatchObject({ status: 400, code: 'BATCH_REFUSED' });
    expect(People.asked).toBe(0);
  });

  it.each([
    [BODY_LIMIT, 200, undefined],
    [BODY_LIMIT + 1, 413, 'BODY_TOO_LARGE'],
    [2 * BODY_LIMIT, 413, 'BODY_TOO_LARGE'],
  ])('a body of %s bytes is answered by %s', async (bytes, status, code) => {
    const body = JSON.stringify({ query: '{ me { id } }' }).padEnd(bytes);
    const answer = await server.raw({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer).toMatchObject({ status, code });
    expect(People.asked).toBe(status === 200 ? 1 : 0);
  });

  it.each([
    ['unknown fields', `{ me { ${repeat(400, (n) => `wrong${n}`)} } }`, {}],
    ['wrong variables', `query (${repeat(100, (n) => `$v${n}: Int!`)}) { me { id } say(text: "") }`, {}],
    ['one enormous value', 'query ($text: Int) { me { id } say(text: $text) }', { text: 'x'.repeat(500_000) }],
  ])('lists at most five errors, shortly, of %s', async (_what, query, variables) => {
    const { errors, text } = await server.post(query, variables);
    expect(errors!.length).toBeLessThanOrEqual(5);
    expect(text.length).toBeLessThan(1_500);
    expect(People.asked).toBe(0);
  });
});

describe('limits that the caller has changed', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([People], { limits: { depth: 2, documents: 1 } })));
  afterAll(() => server.stop());

  it('hold, and the others keep their defaults', async () => {
    expect((await server.post(nested(2))).errors).toBeUndefined();
    expect((await server.post(nested(3))).code).toBe('DEPTH_TOO_GREAT');
    expect((await server.post(padded(20_001))).code).toBe('DOCUMENT_TOO_LONG');
  });

  it('answers alike when a document has been forgotten', async () => {
    for (const query of ['{ me { id } }', '{ me { name } }', '{ me { id } }']) {
      expect((await server.post(query)).errors).toBeUndefined();
    }
  });
});
