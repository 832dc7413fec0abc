import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLInterfaceType, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { DataSource } from 'typeorm';
import { PERMISSIONS, type Permissions } from '@app/access';
import { printSchemaFile } from '@app/graphql';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
let permissions: Permissions;
let types: (GraphQLObjectType | GraphQLInterfaceType)[];
beforeAll(async () => {
  api = await startApi();
  permissions = api.app.get(PERMISSIONS);
  types = Object.values(api.app.get(GraphQLSchemaHost).schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType | GraphQLInterfaceType =>
      (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
});
afterAll(() => api.close());

const operationsOf = (name: string) => Object.keys(types.find((type) => type.name === name)?.getFields() ?? {});

describe('deny by default', () => {
  it('every operation has an entry, and every entry an operation', () => {
    const operations = [...operationsOf('Query'), ...operationsOf('Mutation')];
    expect([...permissions.operations.keys()].sort()).toEqual(operations.sort());
  });

  it('every field of every type has an entry, and every entry a field', () => {
    const fields = types
      .filter(({ name }) => name !== 'Query' && name !== 'Mutation')
      .map((type) => [type.name, Object.keys(type.getFields()).sort()]);
    const entries = [...permissions.fields].map(([type, names]) => [type, [...names].sort()]);
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(fields));
  });

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
    planner: ['planner', 'exact figures'],
    trainer: ['trainer', 'practitioner'],
    practitioner: ['practitioner'],
    manager: ['manager', 'practitioner'],
    steward: ['steward'],
  };

  it('each demo person may call exactly what their grants open, and every refusal is audited', async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const person of people) {
      for (const [operation, access] of permissions.operations) {
        const may = access.grants === 'signed in' || access.grants.some((kind) => granted[person]?.includes(kind));
        const { errors = [] } = await api.ask(person, documentFor(operation));
        const denied = errors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED');
        if (errors.some(({ extensions }) => /^(forbidden|not-found)$/.test(String(extensions.kind)))) refused += 1;
        if (denied === may) wrong.push(`${person} ${operation}: ${errors[0]?.extensions.code ?? 'answered'}`);
      }
    }
    expect(wrong).toEqual([]);
    const { rows } = await api.database.query(`select count(*)::int as n from audit_event where outcome = 'forbidden'`);
    expect(rows[0].n).toBe(refused);
  });

  it('a stranger may call nothing', async () => {
    for (const operation of permissions.operations.keys()) {
      const { status, errors } = await api.ask('stranger', documentFor(operation));
      expect([operation, status, errors?.[0]?.extensions.code]).toEqual([operation, 401, 'SIGN_IN']);
    }
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
    .map(({ name, type: argType }) => `${name}: ${literal(String(argType).replace('!', ''))}`)
    .join(', ');
  const named = String(field.type).replace(/[[\]!]/g, '');
  const object = types.find(({ name }) => name === named);
  return `${isQuery ? 'query' : 'mutation'} { ${operation}${args && `(${args})`} ${object ? '{ __typename }' : ''} }`;
}

const NOWHERE = '"01900000-0000-7000-8000-00000000dead"';

function literal(type: string): string {
  if (type === 'ID') return NOWHERE;
  if (type === 'String') return '"nothing like it"';
  if (type === 'Int' || type === 'Float') return '1';
  if (type === 'Boolean') return 'false';
  if (type === 'Day') return '"2026-11-02"';
  if (type.startsWith('[')) return `[${literal(type.slice(1, -1).replace('!', ''))}]`;
  const input = api.app.get(GraphQLSchemaHost).schema.getType(type) as unknown as GraphQLObjectType;
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
