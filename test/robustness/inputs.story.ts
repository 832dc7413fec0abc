import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type AnApi, anApi } from './an-api.js';
import { documentFor, operationsOf, replacedAt, valueAt } from './documents.js';
import type { Example } from './example.js';
import { exampleOf, examplesOn } from './examples.js';
import { outside, type Sendable, sendables, sendablesOf } from './inputs.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const sendableAnywhere = types.flatMap((type) => {
  if (isInputObjectType(type)) return sendables(Object.values(type.getFields()), [type.name]);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => sendables(args, [type.name, name]));
});

it('every text, id, number and list that can be sent says its bounds', () => {
  expect(sendableAnywhere.length).toBeGreaterThan(60);
  const unbounded = sendableAnywhere.filter((sendable) => !outside(sendable, undefined));
  expect(unbounded.map(({ path }) => path.join('.'))).toEqual([]);
});

/* These are refused by codes of their own, which say what to do. */
const OWN_CODE: Record<string, string> = {
  first: 'PAGE_TOO_LARGE',
  after: 'CURSOR_INVALID',
  idempotencyKey: 'IDEMPOTENCY_KEY_INVALID',
};
const CHANGED = ['attendance_mark', 'booking', 'evidence', 'idempotent_response', 'post', 'self_rating', 'session'];

describe('what is outside the bounds that are said', () => {
  let demo: DemoDatabase;
  let api: AnApi;
  let examples: Record<string, Example>;
  let before: number[];
  beforeAll(async () => {
    demo = await demoDatabase();
    api = await anApi(demo.url);
    examples = await examplesOn(api, demo.owner);
    before = await counts();
  });
  afterAll(async () => {
    await api.close();
    await demo.drop();
  });

  const counts = () =>
    Promise.all(
      CHANGED.map(async (table) => {
        const sql = `select count(*)::int as n from ${table} where partnership_id = $1`;
        return (await demo.owner.query<{ n: number }>(sql, [PARTNERSHIPS.demo])).rows[0]!.n;
      }),
    );

  const operations = [...operationsOf(schema)]
    .map(([name, operation]) => ({ name, operation, sent: sendablesOf(operation) }))
    .filter(({ sent }) => sent.length > 0);

  it.each(operations.map((one) => [one.name, one] as const))(
    'is refused with its path named: %s',
    async (name, { operation, sent }) => {
      const { who, variables } = exampleOf(name, examples);
      const refusal = async ({ path }: Sendable, value: unknown) => {
        const { errors } = await api.ask(who, documentFor(operation, 2), replacedAt(variables, path, value));
        const extensions = errors?.[0]?.extensions;
        const fields = extensions?.fields as { path: string }[] | undefined;
        return { code: extensions?.code, paths: fields?.map((field) => field.path) };
      };
      for (const sendable of sent) {
        const { path } = sendable;
        const own = path.length === 1 && name !== 'match' ? OWN_CODE[path[0]!] : undefined;
        const expected = own ? { code: own } : { code: 'INPUT_INVALID', paths: [path.join('.')] };
        for (const value of outside(sendable, valueAt(variables, path)) ?? [])
          expect({ path, value, ...(await refusal(sendable, value)) }).toEqual({ path, value, ...expected });
      }
    },
  );

  it('left nothing half-written', async () => expect(await counts()).toEqual(before));
});
