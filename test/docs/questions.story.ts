import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { permissionsOf } from '@app/access';
import { demoPeople } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { asPromised, type Example, examplesIn, withAnswers } from './examples.js';
import { idToday, type KnownId, knownIdsIn } from './known-ids.js';

/** `UPDATE_DOCS=1 npm test -- test/docs` writes the answers of today into the pages instead of holding them to theirs. */
const UPDATE = process.env.UPDATE_DOCS === '1';
const FOLDER = 'docs/questions';
const read = (page: string) => readFileSync(join(FOLDER, page), 'utf8');
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const index = () => read('README.md');

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  if (UPDATE) await renewIds();
});
afterAll(async () => {
  await api.close();
  if (UPDATE) execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', FOLDER]);
});

describe.each(pages)('%s', (page) => {
  it(UPDATE ? 'is rewritten' : 'answers as it promises', async () => {
    const text = read(page);
    const examples = examplesIn(text);
    const answers = await answersTo(examples);
    if (UPDATE) writeFileSync(join(FOLDER, page), withAnswers(text, examples, answers));
    else expect(answers).toEqual(examples.map(({ answer }) => answer));
  });
});

/* The examples of a page that changes something run in its order on a database of their own. */
async function answersTo(examples: Example[]): Promise<unknown[]> {
  if (!examples.some(({ query }) => operationIn(query).operation === 'mutation')) return asked(api, examples);
  const own = await startApi();
  try {
    return await asked(own, examples);
  } finally {
    await own.close();
  }
}

async function asked(of: TestApi, examples: Example[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { person, query, variables, answer } of examples) {
    const { data, errors } = await of.ask(person, query, variables);
    answers.push(asPromised(errors ? { errors, data } : { data }, answer));
  }
  return answers;
}

const operationIn = (query: string) => parse(query).definitions[0] as OperationDefinitionNode;
const fieldsOf = (query: string) =>
  operationIn(query).selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? one.name.value : []));

/* Ids follow from the demo's rows: a demo that grows moves some of them. */
async function renewIds(): Promise<void> {
  const moved = await Promise.all(
    knownIdsIn(index()).map(async (known) => [known.id, (await idToday(api.database, known)) ?? known.id] as const),
  );
  for (const page of pages) {
    const text = moved.reduce((all, [id], at) => all.replaceAll(id, `moved ${at} `), read(page));
    writeFileSync(
      join(FOLDER, page),
      text.replace(/moved (\d+) /g, (_, at) => moved[Number(at)]?.[1] ?? ''),
    );
  }
}

describe('the pages together', () => {
  const examples = () => pages.flatMap((page) => examplesIn(read(page)));
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );

  it('show every operation of the schema in an example that runs', () => {
    const shown = new Set(examples().flatMap(({ query }) => fieldsOf(query)));
    expect(operations.filter((operation) => !shown.has(operation))).toEqual([]);
  });

  it('list every operation in the index, with who may ask', () => {
    const permissions = permissionsOf(api.app.get(GraphQLSchemaHost).schema);
    const rows = new Map(
      [...index().matchAll(/^\|.*\| `(\w+)` *\| ([a-z ]+?) *\|$/gm)].map(([, operation, who]) => [operation, who]),
    );
    const promised = operations.map((operation) => [operation, rows.get(operation)]);
    const kept = operations.map((operation) => {
      const mayAsk = permissions.get(operation)?.mayAsk ?? [];
      return [
        operation,
        mayAsk
          .join(' or ')
          .toLowerCase()
          .replace('anybody', 'anyone signed in')
          .replace(/changed_\w+/, 'a program')
          .replaceAll('_', ' '),
      ];
    });
    expect(Object.fromEntries(promised)).toEqual(Object.fromEntries(kept));
  });

  it('let only people of the demo ask', () => {
    const subjects = demoPeople.map(({ subject }) => subject);
    expect(examples().filter(({ person }) => !subjects.includes(person))).toEqual([]);
  });

  it('use ids that the index names and the demo has', async () => {
    const known: KnownId[] = knownIdsIn(index());
    const today = await Promise.all(known.map(async (one) => ({ ...one, id: await idToday(api.database, one) })));
    expect(known).toEqual(today);
    const ids = new Set(known.map(({ id }) => id));
    const used = examples().flatMap(({ variables }) => JSON.stringify(variables).match(/[0-9a-f-]{36}/g) ?? []);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});
