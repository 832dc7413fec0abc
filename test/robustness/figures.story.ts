import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema } from 'graphql';
import { permissionsOf } from '@app/access';
import { type AnApi, anApi } from './an-api.js';
import { askForEverything, type Operation, operationsOf, type Told, toldBy } from './documents.js';
import type { Example } from './example.js';
import { examplesOn, waysToAsk } from './examples.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

const operations = operationsOf(buildSchema(readFileSync('schema.graphql', 'utf8')));

let demo: DemoDatabase;
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

const grantExactFigures = (until: string | null) =>
  demo.owner.query(`update access_grant set valid_until = $1 where kind = 'EXACT_FIGURES'`, [until]);

/* What an operation needs besides, to have something to tell. */
const OF_ALL: Record<string, object> = { whatChanged: { since: '2026-03-01' } };

/* All that the planner is told, of the whole partnership wherever an operation can be asked so, else in every way. */
async function everything(name: string, operation: Operation) {
  const isAskedOfAll = operation.field.args.every(({ type }) => !String(type).endsWith('!'));
  const all = { text: '', told: [] as Told[] };
  for (const variables of isAskedOfAll ? [OF_ALL[name] ?? {}] : waysToAsk(examples[name]!)) {
    const answer = await askForEverything(api, 'planner', operation, variables);
    expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
    all.text += answer.text;
    all.told.push(...toldBy(operation, answer.data[name]));
  }
  return all;
}

const ofFigures = (told: Told[]) =>
  told.filter(({ field }) => /^Figure\.(numerator|base|percent|difference)$/.test(field));
const flags = (told: Told[]) => told.filter(({ field }) => field.endsWith('.hidden'));
/* Numbers and yes or no outside figures: any of them could tell a count. */
const besideFigures = (told: Told[]) =>
  new Set(
    told
      .filter(({ field, value }) => !/^Figure\.|\.hidden$/.test(field) && /number|boolean/.test(typeof value))
      .map(({ field }) => field),
  );

/** What an answer still tells to whoever lacks the grant: settings, reference data, and how much was asked about. */
const SAYS_NOTHING_OF_PEOPLE: Record<string, string[]> = {
  closeMatch: ['CloseMatch.closeUpToPercent', 'CloseMatch.known'],
  requiredAgainstHeld: ['RequiredAgainstHeld.closeUpToPercent', 'NeedLevel.position', 'NeedLevel.forFamilies'],
  requiredAgainstHeldByRole: ['ProficiencyLevel.rank'],
  whatChanged: [],
  held: ['Agency.expected', 'NeedLevel.position', 'NeedLevel.forFamilies'],
  rolesShortOfCommonCore: [],
  tasksNobodyCanDo: ['TasksNobodyCanDo.tasksLookedAt'],
  whyShort: [
    'Competency.isLeaf',
    'Competency.position',
    'FrameworkVersion.inForce',
    'NeedLevel.position',
    'NeedLevel.forFamilies',
    'ProficiencyLevel.rank',
    'WhyShort.closeUpToPercent',
  ],
};

/** A day, and no figure at all. */
const NO_FIGURE = ['lastKnownDay'];

const planning = Object.keys(SAYS_NOTHING_OF_PEOPLE).map((name) => [name, operations.get(name)!] as const);

it('all that only planners may ask is looked at here', () => {
  const permissions = permissionsOf(api.app.get(GraphQLSchemaHost).schema);
  const planned = [...permissions].filter(([, { mayAsk }]) => mayAsk[0] === 'PLANNER').map(([name]) => name);
  expect(planned.sort()).toEqual([...Object.keys(SAYS_NOTHING_OF_PEOPLE), ...NO_FIGURE].sort());
});

describe.each(planning)('%s', (name, operation) => {
  it('shows its figures to whoever has the exact figures grant', async () => {
    const { told } = await everything(name, operation);
    const shown = ofFigures(told).filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(2);
    expect(new Set(flags(told).map(({ value }) => value))).toEqual(new Set([false]));
  });

  it('hides every one of them without it, and every other number that could tell a count', async () => {
    await grantExactFigures('2026-11-02');
    const { told } = await everything(name, operation).finally(() => grantExactFigures(null));
    expect(ofFigures(told).filter(({ value }) => value !== null)).toEqual([]);
    expect(flags(told).filter(({ value }) => value !== true)).toEqual([]);
    expect([...besideFigures(told)].sort()).toEqual([...SAYS_NOTHING_OF_PEOPLE[name]!].sort());
    const sentences = told.filter(({ field }) => field.endsWith('.inWords'));
    expect(sentences.filter(({ value }) => /\d/.test(String(value)))).toEqual([]);
  });

  it('what it answers holds neither anybody’s name nor anybody’s id', async () => {
    const { text } = await everything(name, operation);
    const { rows } = await demo.owner.query<{ id: string; name: string }>(
      `select practitioner_id as id, given_name || ' ' || family_name as name from identity`,
    );
    expect(rows.length).toBeGreaterThan(1_000);
    expect(rows.filter((person) => text.includes(person.name) || text.includes(person.id))).toEqual([]);
  });
});

it('without the grant the answers are byte for byte the same when nobody is in post any more', async () => {
  await demo.owner.query(`update agency set expected = false where name = 'Lantern Family Trust'`);
  await grantExactFigures('2026-11-02');
  const answers = async () => {
    const texts: Record<string, string> = {};
    for (const [name, operation] of planning) texts[name] = (await everything(name, operation)).text;
    return texts;
  };
  const before = await answers();
  await demo.owner.query('set session_replication_role = replica');
  await demo.owner.query(`update post set voided_at = recorded_at, void_reason = 'mistaken' where voided_at is null`);
  await demo.owner.query('delete from capability_in_post; delete from headcount_change; delete from function_carried');
  await demo.owner.query('select raise_answer_version(true)');
  expect(await answers()).toEqual(before);
});
