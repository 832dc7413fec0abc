import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How large a selection is once every fragment is spread out. */
interface Extent {
  depth: number;
  /** Fields at the first level. */
  level: number;
  fields: number;
  aliases: number;
  introspects: boolean;
}

export interface Shape extends Extent {
  /** Mutations at the first level. */
  changes: number;
  directives: number;
  /** Fields come and go with @skip and @include. */
  conditional: boolean;
  /** The variables that lengthen lists or leave out fields: the cost changes with their values. */
  priced: string[];
}

const NOTHING: Extent = { depth: 0, level: 0, fields: 0, aliases: 0, introspects: false };
const INTROSPECTION = ['__schema', '__type'];
const CONDITIONS = ['skip', 'include'];
const PRICED = ['first', 'if'];

/** Measures a parsed document in one walk, whatever its fragments would grow to. */
export function shapeOf(document: DocumentNode): Shape {
  const extent = extentMeasure(document);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return {
    ...operations.map((operation) => extent(operation.selectionSet)).reduce(larger, NOTHING),
    changes: operations
      .filter(isMutation)
      .reduce((most, { selectionSet }) => Math.max(most, extent(selectionSet).level), 0),
    ...marksOf(document),
  };
}

function extentMeasure(document: DocumentNode) {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const known = new Map<string, Extent>();

  const ofSet = (set?: SelectionSetNode): Extent => (set?.selections ?? []).map(ofSelection).reduce(together, NOTHING);

  function ofSelection(selection: SelectionNode): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const introspects = INTROSPECTION.includes(selection.name.value);
    const below = ofSet(selection.selectionSet);
    return {
      // Standard introspection is deeper than any honest question.
      depth: introspects ? 1 : below.depth + 1,
      level: 1,
      fields: below.fields + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      introspects: introspects || below.introspects,
    };
  }

  function ofFragment(name: string): Extent {
    // A fragment inside itself counts for nothing here: standard validation refuses it by name.
    if (!known.has(name)) known.set(name, NOTHING).set(name, ofSet(fragments.get(name)?.selectionSet));
    return known.get(name)!;
  }

  return ofSet;
}

const isMutation = ({ operation }: OperationDefinitionNode) => operation === OperationTypeNode.MUTATION;

const isFragment = (definition: { kind: Kind }): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

const together = (one: Extent, other: Extent): Extent => ({
  depth: Math.max(one.depth, other.depth),
  level: one.level + other.level,
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  introspects: one.introspects || other.introspects,
});

const larger = (one: Extent, other: Extent): Extent => ({
  depth: Math.max(one.depth, other.depth),
  level: Math.max(one.level, other.level),
  fields: Math.max(one.fields, other.fields),
  aliases: Math.max(one.aliases, other.aliases),
  introspects: one.introspects || other.introspects,
});

function marksOf(document: DocumentNode) {
  const marks = { directives: 0, conditional: false, priced: [] as string[] };
  visit(document, {
    Directive: ({ name }) => {
      marks.directives++;
      marks.conditional ||= CONDITIONS.includes(name.value);
    },
    Argument: ({ name, value }) => {
      if (PRICED.includes(name.value) && value.kind === Kind.VARIABLE) marks.priced.push(value.name.value);
    },
  });
  return marks;
}
