import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type Class, classOf } from './holds.js';
import { type MayAsk, whoMayAsk } from './may-ask.js';

export interface Permission {
  mayAsk: MayAsk;
  /** Each read leaves an audit row: the answer reaches a person or a figure, and is not only ever a practitioner's own record. */
  audited: boolean;
  /** Whether it is only ever about the practitioner who asks. */
  ofOneself: boolean;
  /** Whether somebody may ask it who came by their private address. */
  privately: boolean;
  /** Whether the answer could reach a person. */
  namesAPerson: boolean;
  /** Whether it is a read for which a reason must be given, which its audit row then keeps. */
  takesReason: boolean;
}

/** Of each operation that says so, who may ask it and whether a read is audited. */
export type Permissions = Map<string, Permission>;

const known = new WeakMap<GraphQLSchema, Permissions>();

/** Read from a built schema once, and kept with it. */
export function permissionsOf(schema: GraphQLSchema): Permissions {
  const permissions = known.get(schema) ?? readFrom(schema);
  known.set(schema, permissions);
  return permissions;
}

function readFrom(schema: GraphQLSchema): Permissions {
  const permissions: Permissions = new Map();
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const [name, field] of Object.entries(root?.getFields() ?? {})) {
      const mayAsk = whoMayAsk(field);
      if (!mayAsk) continue;
      const classes = classesWithin(field, schema);
      const namesAPerson = classes.has('names a person');
      const isQuery = root === schema.getQueryType();
      const ofOneself = mayAsk.every((grant) => grant === 'PRACTITIONER');
      permissions.set(name, {
        mayAsk,
        ofOneself,
        privately: isQuery ? ofOneself || mayAsk[0] === 'anybody' : field.extensions.alsoPrivately === true,
        namesAPerson,
        takesReason: isQuery && field.args.some(({ name: arg }) => arg === 'reason'),
        audited: isQuery && !ofOneself && (namesAPerson || classes.has('figure')),
      });
    }
  return permissions;
}

/* The classes of all types and fields that an operation's answer could be made of. */
function classesWithin(operation: GraphQLField<unknown, unknown>, schema: GraphQLSchema): Set<Class | undefined> {
  const [classes, visited] = [new Set<Class | undefined>(), new Set<GraphQLNamedType>()];
  const visit = (type: GraphQLNamedType) => {
    if (visited.has(type)) return;
    visited.add(type);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type)) return;
    classes.add(classOf(type));
    for (const field of Object.values(type.getFields())) {
      classes.add(classOf(field));
      visit(getNamedType(field.type));
    }
  };
  visit(getNamedType(operation.type));
  return classes;
}
