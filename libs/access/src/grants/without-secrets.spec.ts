import { expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { withoutSecrets } from './without-secrets.js';

const schema = buildSchema('type Query { made: Made } type Made { name: String key: String of: [Made!] }');
const made = schema.getType('Made') as GraphQLObjectType;
made.getFields().key!.extensions = { holds: 'secret' };

it.each([
  [null, null],
  [
    { name: 'one', key: 'opens' },
    { name: 'one', key: null },
  ],
  [[{ key: 'opens' }], [{ key: null }]],
  [
    { name: 'two', of: [{ key: 'opens', of: null }] },
    { name: 'two', of: [{ key: null, of: null }] },
  ],
  [{ beside: { key: 'of no field' } }, { beside: { key: 'of no field' } }],
])('of %j is kept %j', (answer, kept) => expect(withoutSecrets(answer, made)).toEqual(kept));
