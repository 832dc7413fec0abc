import { GraphQLError, GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';

/** Parts of what a device kept, of which a faulty one must not refuse the others: each is read with the mark that it belongs to. */
export const AsSent = new GraphQLScalarType({
  name: 'AsSent',
  description:
    'A text, a number or a word as a device kept it. One that is not what it should be is no fault of the request: the mark that it belongs to is refused alone.',
  parseValue: plain,
  parseLiteral: (node: ValueNode) => plain(valueFromASTUntyped(node)),
  serialize: plain,
});

function plain(value: unknown): unknown {
  if (['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw new GraphQLError('AsSent is a text, a number or a word.');
}
