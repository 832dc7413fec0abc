import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, type GraphQLObjectType, parse } from 'graphql';
import { limits, type RequestContext } from '../index.js';
import { Operations } from './operations.js';
import { RequestErrors } from '../answers/request.errors.js';
import { settleResolvers } from './resolver-failures.js';

const schema = buildSchema(`
  interface Named { name: String }
  type Cat implements Named { name: String lives: Int friend: Named }
  type Dog implements Named { name: String friend: Named friends: [Named!] }
  input Choice @oneOf { id: ID name: String }
  input Filter { words: [String!] = ["a"] size: Size = SMALL choice: Choice }
  enum Size { SMALL LARGE }
  type Query { dog: Dog named: [Named!] echo(filter: Filter, number: Int = 3): String }
`);
// In one order: the compiled form fills in the arguments in another.
const NAMES = ['choice', 'filter', 'id', 'name', 'number', 'size', 'words'];
const cat = { __typename: 'Cat', name: 'Tib', lives: 9 };
const dog: Record<string, unknown> = { __typename: 'Dog', name: 'Rex', friend: cat };
dog.friends = [dog, cat];
resolve('Query', 'dog', async () => dog);
resolve('Query', 'named', () => [cat, dog]);
resolve('Query', 'echo', async (_root, args) => JSON.stringify(args, NAMES));
resolve('Dog', 'friends', async () => [dog, cat]);
settleResolvers(schema);

function resolve(type: string, field: string, how: (root: unknown, args: unknown) => unknown) {
  (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = how;
}

const operations = new Operations(schema, limits);
const ours = async (query: string, variables: Record<string, unknown>) =>
  operations.find({ query }, { mayIntrospect: false }).answer({} as RequestContext, variables);
const theirs = (query: string, variableValues: Record<string, unknown>) =>
  execute({ schema, document: parse(query), variableValues, rootValue: {} });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const F = 'fragment F on Named { name ... on Cat { lives } }';
const withX = 'query ($x: Boolean!)';
const agreeing: [string, Record<string, unknown>?][] = [
  ['{ dog { name friend { ...F } friends { ...F } } named { ...F __typename } } ' + F],
  ['{ a: dog { b: name } dog { name } dog { friend { name } } }'],
  ['query ($f: Filter) { echo(filter: $f) }', { f: { words: ['x', 'y'], size: 'LARGE' } }],
  ['query ($f: Filter) { echo(filter: $f) }', { f: {} }],
  ['query ($f: Filter) { echo(filter: $f) }', {}],
  ['query ($f: Filter) { echo(filter: $f) }', { f: null }],
  ['query ($n: Int = 4) { echo(number: $n) }', {}],
  ['query ($n: Int) { echo(number: $n) }', {}],
  ['query ($w: [String!]) { echo(filter: { words: $w }) }', { w: 'one' }],
  [
    'query ($s: String!) { echo(filter: { choice: { id: "1" }, words: [] }) b: echo(filter: { words: [$s] }) }',
    { s: 'z' },
  ],
  // graphql-jit by itself answers these wrongly for false.
  ...[true, false].flatMap((x): [string, Record<string, unknown>][] => [
    [`${withX} { dog { ...F @include(if: $x) } b: dog { ...F } } ${F}`, { x }],
    [`${withX} { dog { ...F @include(if: $x) ...F } } ${F}`, { x }],
    [`${withX} { dog { friends { ...F @skip(if: $x) } friend { ...F } } } ${F}`, { x }],
  ]),
];

describe('a compiled operation', () => {
  it.each(agreeing)('%s with %j answers as graphql itself does', async (query, variables = {}) => {
    const wanted = plain(await theirs(query, variables));
    expect(plain(await ours(query, variables))).toEqual(wanted);
    expect(plain(await ours(query, variables))).toEqual(wanted);
  });

  it.each([
    ['query ($c: Choice!) { echo(filter: { choice: $c }) }', { c: { id: '1', name: 'both' } }],
    ['query ($c: Choice!) { echo(filter: { choice: $c }) }', { c: {} }],
    ['query ($f: Filter!) { echo(filter: $f) }', { f: { wrong: 1 } }],
    ['query ($f: Filter!) { echo(filter: $f) }', {}],
    ['query ($n: Int) { echo(number: $n) }', { n: 2 ** 40 }],
  ])('%s with %j is refused', async (query, variables) => {
    await expect(ours(query, variables)).rejects.toBeInstanceOf(RequestErrors);
  });

  it('is made once for each text', () => {
    const find = (query: string) => operations.find({ query }, { mayIntrospect: false });
    expect(find('{ dog { name } }')).toBe(find('{ dog { name } }'));
    expect(find('{ dog { name } }')).not.toBe(find('{dog{name}}'));
  });
});
