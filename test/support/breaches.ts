import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { classOf, numberKindOf, permissionsOf, saidOf } from '@app/access';
import { isByPages } from '@app/graphql';
import { type Operation, operationsOf, pathsOf } from '../robustness/documents.js';

/* What each promise about who may ask and what is told finds broken in a schema: nothing, where it is kept. */

export const operationsWithoutWord = (schema: GraphQLSchema) =>
  [...operationsOf(schema).keys()].filter((name) => !permissionsOf(schema).has(name));

/** Whoever reads who looked reads words: each operation that leaves an audit row has its own. */
export const actsWithoutWords = (schema: GraphQLSchema) =>
  [...operationsOf(schema)]
    .filter(([name, { kind }]) => kind === 'mutation' || permissionsOf(schema).get(name)?.audited)
    .map(([name]) => name)
    .filter((name) => !/^[A-Z]/.test(saidOf(schema, name) ?? ''));

/** A change takes one input, and the key by which it can be sent again. */
export const changesBesideInput = (schema: GraphQLSchema) =>
  Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(
      ({ args }) =>
        args
          .map(({ name }) => name)
          .sort()
          .join() !== 'idempotencyKey,input',
    )
    .map(({ name }) => name);

export const typesWithoutClass = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !isByPages(type))
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType() && !classOf(type))
    .map(({ name }) => name);

/** Figures are of one type, so that they are withheld in one place. */
export const figuresBesideFigure = (schema: GraphQLSchema) =>
  everyAnswer(schema).flatMap(({ name, told }) =>
    told.filter((one) => holds(one, 'figure') && one.type.name !== 'Figure').map((one) => `${name}: ${one.where}`),
  );

export const peopleToldToPlanners = (schema: GraphQLSchema) =>
  everyAnswer(schema)
    .filter(({ name }) => isForPlanners(schema, name))
    .flatMap(({ name, told }) => told.filter(namesAPerson).map(({ where }) => `${name}: ${where}`));

/** What is told of oneself alone cannot be asked for by somebody's id. */
export const oneselfToldOfOthers = (schema: GraphQLSchema) =>
  everyAnswer(schema)
    .filter(({ operation, told }) => told.some((one) => holds(one, 'oneself')) && pathsOf(operation, 'ID').length > 0)
    .map(({ name }) => name);

/** Where an answer names the people, it may count them too; elsewhere a count of people is a figure, and any other number says what it is. */
export const bareNumbers = (schema: GraphQLSchema) =>
  everyAnswer(schema)
    .filter(({ told }) => !told.some(namesAPerson))
    .flatMap(({ name, told }) =>
      told
        .filter(({ field }) => field && /^(Int|Float)$/.test(getNamedType(field.type).name) && !numberKindOf(field))
        .filter(({ type }) => classOf(type) !== 'figure')
        .map(({ where }) => `${name}: ${where}`),
    );

export const freeTextInLists = (schema: GraphQLSchema) =>
  everyAnswer(schema)
    .filter(({ name }) => !permissionsOf(schema).get(name)?.ofOneself)
    .flatMap(({ name, told }) =>
      told.filter((one) => holds(one, 'free text') && one.isListed).map(({ where }) => `${name}: ${where}`),
    );

export const secretsInQueries = (schema: GraphQLSchema) =>
  everyAnswer(schema)
    .filter(({ operation }) => operation.kind === 'query')
    .flatMap(({ name, told }) => told.filter((one) => holds(one, 'secret')).map(({ where }) => `${name}: ${where}`));

const isForPlanners = (schema: GraphQLSchema, name: string) =>
  permissionsOf(schema)
    .get(name)
    ?.mayAsk.some((who) => /^(anybody|PLANNER|EXACT_FIGURES)$/.test(who)) ?? false;

/** A type or a field that an answer could be made of. */
interface Told {
  type: GraphQLObjectType;
  field?: GraphQLField<unknown, unknown>;
  where: string;
  /** Whether a list by pages leads to it. */
  isListed: boolean;
}

const holds = ({ type, field }: Told, wanted: ReturnType<typeof classOf>) => classOf(field ?? type) === wanted;
const namesAPerson = (one: Told) => holds(one, 'names a person');

const everyAnswer = (schema: GraphQLSchema) =>
  [...operationsOf(schema)].map(([name, operation]) => ({ name, operation, told: toldBy(operation, schema) }));

function toldBy({ field: { type } }: Operation, schema: GraphQLSchema): Told[] {
  const told = new Map<string, Told>();
  const visit = (below: GraphQLNamedType, wasListed: boolean) => {
    if (isAbstractType(below)) schema.getPossibleTypes(below).forEach((one) => visit(one, wasListed));
    if (!isObjectType(below)) return;
    const isListed = wasListed || isByPages(below);
    const key = `${below.name} ${isListed}`;
    if (told.has(key)) return;
    told.set(key, { type: below, where: below.name, isListed });
    for (const field of Object.values(below.getFields())) {
      const where = `${below.name}.${field.name}`;
      told.set(`${where} ${isListed}`, { type: below, field, where, isListed });
      visit(getNamedType(field.type), isListed);
    }
  };
  visit(getNamedType(type), false);
  return [...told.values()];
}
