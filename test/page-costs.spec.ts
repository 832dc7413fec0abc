import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type DocumentNode,
  GraphQLBoolean,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { costOf, limits } from '@app/graphql';
import { builtSchema } from '../apps/cli/src/schema.js';

const PAGES = 'apps/web/src';

const asBuilt = (path: string): Promise<Record<string, unknown>> =>
  import(join(process.cwd(), 'dist', PAGES, path.replace(/\.ts$/, '.js')));

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await builtSchema();
});

const operationsOf = (module: Record<string, unknown>) =>
  Object.values(module).filter(
    (exported): exported is DocumentNode =>
      (exported as Partial<DocumentNode>).definitions?.some(({ kind }) => kind === Kind.OPERATION_DEFINITION) ?? false,
  );

/* A value that the type takes: what a page leaves out unless it is true is asked for. */
function some(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return some(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, some(field.type)]));
  }
  return { Boolean: true, Int: 1, Float: 1, Day: '2026-11-02', Time: '09:00' }[type.name] ?? randomUUID();
}

function variablesFor({ variableDefinitions = [] }: OperationDefinitionNode) {
  const typed = variableDefinitions.map(
    ({ variable, type }) =>
      [variable.name.value, typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType] as const,
  );
  const needed = typed.filter(([, type]) => isNonNullType(type) || type === GraphQLBoolean);
  return Object.fromEntries(needed.map(([name, type]) => [name, some(type)]));
}

describe('what the pages ask', () => {
  it('costs at most half of what one request may, so that a field more breaks no page', async () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && readFileSync(join(PAGES, path), 'utf8').includes('= graphql('),
    );
    const modules = await Promise.all(files.map(asBuilt));
    const costs = modules.flatMap(operationsOf).map((document) => {
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
      return { name: operation.name?.value, cost: costOf(schema, document, variablesFor(operation), limits) };
    });
    expect(costs.map(({ name }) => name)).toEqual(expect.arrayContaining(['Me', 'FindPeople', 'PlanLevel']));
    expect(costs.filter(({ cost }) => cost > limits.cost / 2)).toEqual([]);
  });
});
