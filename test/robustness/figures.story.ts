import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { planningAccess } from '@app/planning';
import { type AnApi, anApi } from './an-api.js';
import { askForEverything, type Operation, operationsOf, type Told, toldBy, typesWithin } from './documents.js';
import { type Example, examplesOn } from './examples.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const operations = operationsOf(schema);
const planning = Object.keys(planningAccess.operations).map((name) => [name, operations.get(name)!] as const);

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
  demo.owner.query(`update access_grant set valid_until = $1 where kind = 'exact figures'`, [until]);

/* All that the planner is told, of the whole partnership wherever an operation can be asked so. */
async function everything(name: string, operation: Operation) {
  const placeIsAsked = operation.field.args.some(({ type }) => String(type) === 'ID!');
  const answer = await askForEverything(api, 'planner', operation, placeIsAsked ? examples[name]!.variables : {});
  expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
  return { text: answer.text, told: toldBy(operation, answer.data[name]) };
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
  closeMatch: ['CloseMatch.thresholdPercent'],
  requiredAgainstHeld: ['RequiredAgainstHeld.thresholdPercent', 'NeedLevel.position', 'NeedLevel.forFamilies'],
  requiredAgainstHeldByRole: ['ProficiencyGap.rank'],
  heldByAgency: ['Agency.expected'],
  heldByCluster: ['Agency.expected'],
  rolesShortOfCommonCore: [],
  tasksNobodyCanDo: ['TasksNobodyCanDo.tasksLookedAt'],
};

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

  it('names nobody: no type that its answers are made of leads to a person', () => {
    const within = typesWithin(operation, schema);
    const people = ['Practitioner', 'FoundPractitioner', 'Me', 'Post'];
    expect(people.filter((type) => !schema.getType(type))).toEqual([]);
    expect(people.filter((type) => within.has(type))).toEqual([]);
  });

  it('and what it answers holds neither anybody’s name nor anybody’s id', async () => {
    const { text } = await everything(name, operation);
    const { rows } = await demo.owner.query<{ id: string; name: string }>(
      `select practitioner_id as id, given_name || ' ' || family_name as name from identity`,
    );
    expect(rows.length).toBeGreaterThan(1_000);
    expect(rows.filter((person) => text.includes(person.name) || text.includes(person.id))).toEqual([]);
  });
});

it('the types that name a person are found where they are: a match leads to them', () => {
  expect(typesWithin(operations.get('match')!, schema)).toContain('Practitioner');
  expect(typesWithin(operations.get('posts')!, schema)).toContain('Post');
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
  expect(await answers()).toEqual(before);
});
