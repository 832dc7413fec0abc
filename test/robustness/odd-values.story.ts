import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { type AnApi, anApi, demoDatabase } from './an-api.js';
import { documentFor, operationsOf, pathsOf, replacedAt } from './documents.js';
import { type Example, examplesOn } from './examples.js';

const TYPES = { String: 'text', Day: 'days', Int: 'numbers', Float: 'numbers' };
const ODD: Record<keyof typeof TYPES, unknown[]> = {
  String: [
    '',
    '\u0000',
    'a\u0000 name of some length',
    '😀'.repeat(8),
    '\ud800'.repeat(10),
    "'; drop table post; --",
    '%_\\',
    'x'.repeat(9_000),
  ],
  Day: ['9999-12-31', '9999-12-30', '0001-01-01', '2024-02-29'],
  Int: [-2_147_483_648, -1, 0, 2_147_483_647],
  Float: [-1, 0, 1e308, 0.001, 99.999],
};

const operations = [...operationsOf(buildSchema(readFileSync('schema.graphql', 'utf8')))];
const cases = operations.flatMap(([name, operation]) =>
  (Object.keys(TYPES) as (keyof typeof TYPES)[])
    .map((type) => ({ name, operation, type, paths: pathsOf(operation, type) }))
    .filter(({ paths }) => paths.length > 0),
);

let demo: Awaited<ReturnType<typeof demoDatabase>>;
let api: AnApi;
let examples: Record<string, Example>;
beforeAll(async () => {
  demo = await demoDatabase();
  api = await anApi(demo.url);
  examples = await examplesOn(api, demo.owner);
});
afterAll(async () => {
  await api.close();
  await demo.drop();
});

describe('odd values, which GraphQL lets pass, are taken or refused, and never an error of ours', () => {
  it.each(cases.map((one) => [TYPES[one.type], one.name, one] as const))(
    '%s in %s',
    async (_, name, { operation, type, paths }) => {
      const { who, variables } = examples[name] ?? { who: WHO[name] ?? 'planner', variables: OTHERS[name] ?? {} };
      for (const path of paths)
        for (const value of ODD[type]) {
          const { status, code, errors } = await api.ask(
            who,
            documentFor(operation, 2),
            replacedAt(variables, path, value),
          );
          const shown = { path, value: JSON.stringify(value).slice(0, 40), status, code };
          expect({ ...shown, kind: errors?.[0]?.extensions.kind ?? 'taken' }).toEqual({
            ...shown,
            kind: expect.stringMatching(/^(taken|invalid|not-found|conflict|too-large)$/),
          });
        }
    },
  );
});

/* Of operations that take no id. */
const WHO: Record<string, string> = {
  myProfile: 'practitioner',
  nextNeedLevel: 'practitioner',
  mySessions: 'trainer',
  findPractitioners: 'steward',
};
const OTHERS: Record<string, object> = { framework: { key: 'triangle' }, findPractitioners: { name: 'a' } };
