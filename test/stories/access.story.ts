import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  getNamedType,
  isCompositeType,
} from 'graphql';
import { DataSource } from 'typeorm';
import { permissionsOf } from '@app/access';
import { printSchemaFile } from '@app/graphql';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let permissions: ReturnType<typeof permissionsOf>;
let types: (GraphQLObjectType | GraphQLInterfaceType)[];
beforeAll(async () => {
  api = await startApi();
  permissions = permissionsOf(api.app.get(GraphQLSchemaHost).schema);
  types = Object.values(api.app.get(GraphQLSchemaHost).schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType | GraphQLInterfaceType =>
      (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
});
afterAll(() => api.close());

const operationsOf = (name: string) => Object.keys(types.find((type) => type.name === name)?.getFields() ?? {});

describe('deny by default', () => {
  it('every mutation takes an idempotency key', () => {
    const mutation = types.find(({ name }) => name === 'Mutation') as GraphQLObjectType;
    const without = Object.values(mutation.getFields()).filter(
      ({ args }) => !args.some(({ name }) => name === 'idempotencyKey'),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('the schema that is committed is the one that is served, and every type is described', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    expect(printSchemaFile(schema)).toBe(readFileSync('schema.graphql', 'utf8'));
    expect(
      types.filter(({ name, description }) => !description && !/^(Query|Mutation)$/.test(name)).map(({ name }) => name),
    ).toEqual([]);
    const operations = types
      .filter(({ name }) => /^(Query|Mutation)$/.test(name))
      .flatMap((type) => Object.values(type.getFields()));
    expect(operations.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

describe('who may do what', () => {
  const people = ['planner', 'trainer', 'practitioner', 'manager', 'steward'];
  const granted: Record<string, string[]> = {
    planner: ['PLANNER', 'EXACT_FIGURES'],
    trainer: ['TRAINER', 'PRACTITIONER'],
    practitioner: ['PRACTITIONER'],
    manager: ['MANAGER', 'PRACTITIONER'],
    steward: ['STEWARD'],
  };

  it('each demo person may call exactly what their grants open, and every refusal is audited', async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const person of people) {
      for (const [operation, { mayAsk }] of permissions) {
        const may = mayAsk.some((kind) => kind === 'anybody' || granted[person]?.includes(kind));
        const { errors = [] } = await api.ask(person, documentFor(operation));
        const denied = errors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED');
        if (errors.some(({ extensions }) => /^(forbidden|not-found)$/.test(String(extensions.kind)))) refused += 1;
        if (denied === may) wrong.push(`${person} ${operation}: ${errors[0]?.extensions.code ?? 'answered'}`);
      }
    }
    expect(wrong).toEqual([]);
    const { rows } = await api.database.query(`select count(*)::int as n from audit_event where outcome = 'FORBIDDEN'`);
    expect(rows[0].n).toBe(refused);
  });

  it('a stranger may call nothing', async () => {
    for (const operation of permissions.keys()) {
      const { status, errors } = await api.ask('stranger', documentFor(operation));
      expect([operation, status, errors?.[0]?.extensions.code]).toEqual([operation, 401, 'SIGN_IN']);
    }
  });

  it('an operation that does not say who may ask is refused to everybody', async () => {
    const sites = permissions.get('sites')!;
    const SITES = graphql(`{ sites { id } }`);
    expect((await api.ask('planner', SITES)).errors).toBeUndefined();
    permissions.delete('sites');
    const { errors } = await api.ask('planner', SITES);
    permissions.set('sites', sites);
    expect(errors?.[0]).toMatchObject({
      message: 'Your grants do not include sites. Nobody may use it.',
      extensions: { code: 'NOT_ALLOWED' },
    });
  });
});

/* A valid call of any operation: ids that exist nowhere, and the fewest fields. */
function documentFor(operation: string): string {
  const isQuery = operationsOf('Query').includes(operation);
  const type = types.find(({ name }) => name === (isQuery ? 'Query' : 'Mutation')) as GraphQLObjectType;
  const field = type.getFields()[operation];
  if (!field) throw new Error(`There is no operation ${operation}.`);
  const required = field.args.filter(({ type: argType }) => String(argType).endsWith('!'));
  const args = required
    .map(({ name, type: argType }) => `${name}: ${literal(String(argType).replace(/!$/, ''))}`)
    .join(', ');
  const made = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return `${isQuery ? 'query' : 'mutation'} { ${operation}${args && `(${args})`} ${made} }`;
}

const NOWHERE = '"01900000-0000-7000-8000-00000000dead"';

function literal(type: string): string {
  if (type === 'ID' || type === 'AsSent') return NOWHERE;
  if (type === 'String') return '"nothing like it"';
  if (type === 'Int' || type === 'Float') return '1';
  if (type === 'Boolean') return 'false';
  if (type === 'Day') return '"2026-11-02"';
  if (type === 'Time') return '"09:30"';
  if (type.startsWith('[')) return `[${literal(type.slice(1, -1).replace('!', ''))}]`;
  const named = api.app.get(GraphQLSchemaHost).schema.getType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  const input = named as unknown as GraphQLObjectType;
  const fields = Object.values(input.getFields()).filter(({ type: fieldType }) => String(fieldType).endsWith('!'));
  return `{ ${fields.map(({ name, type: fieldType }) => `${name}: ${literal(String(fieldType).replace(/!$/, ''))}`).join(', ')} }`;
}

it('entities name only columns that their tables have', async () => {
  const { rows } = await api.database.query(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  const columns = new Set(rows.map(({ name }) => name));
  const mapped = api.app
    .get(DataSource)
    .entityMetadatas.flatMap(({ tableName, columns: own }) =>
      own.map(({ databaseName }) => `${tableName}.${databaseName}`),
    );
  expect(mapped.length).toBeGreaterThan(20);
  expect(mapped.filter((name) => !columns.has(name))).toEqual([]);
});
