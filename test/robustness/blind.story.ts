import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type AnApi, anApi } from './an-api.js';
import { askForEverything, operationsOf } from './documents.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

const operations = operationsOf(buildSchema(readFileSync('schema.graphql', 'utf8')));

let demo: DemoDatabase;
let api: AnApi;
beforeAll(async () => {
  demo = await demoDatabase();
  // In another order two posts of one person may be equal.
  await demo.owner.query('alter table post drop constraint ex_post_once');
  // On the way to another order two names are alike.
  await demo.owner.query('drop index uq_agency_name, uq_profession_name');
  api = await anApi(demo.url);
});
afterAll(async () => {
  await api.close();
  await demo.drop();
});

const ids = async (sql: string) =>
  (await demo.owner.query<{ id: string }>(sql, [PARTNERSHIPS.demo])).rows.map(({ id }) => id);
const LEVELS = `
  select id from need_level where partnership_id = $1 and for_families order by position`;
const CLUSTER = `select id from cluster where partnership_id = $1 and name = 'Millbrook'`;
const SOME_PEOPLE = `
  select practitioner_id as id from post where partnership_id = $1 and voided_at is null and valid_until is null
   order by md5(practitioner_id::text) limit 10`;

/* All that can be told of matches at every need level, and of why some people are not among them, as the API writes it. */
async function everyAnswer(): Promise<string[]> {
  const [levels, [clusterId], people] = await Promise.all([ids(LEVELS), ids(CLUSTER), ids(SOME_PEOPLE)]);
  const inputs = levels.map((needLevelId) => ({ needLevelId, clusterId, first: 50 }));
  const texts: string[] = [];
  const ask = async (name: string, variables: object) => {
    const { text, errors } = await askForEverything(api, 'manager', operations.get(name)!, variables);
    expect(errors).toBeUndefined();
    texts.push(text);
  };
  for (const input of inputs) await ask('match', { input });
  for (const practitionerId of people) await ask('whyNotMatched', { input: inputs.at(-1), practitionerId });
  return texts;
}

/** What a match may not look at, as table and column. */
const UNSEEN = [
  ['practitioner', 'profession_id'],
  ['post', 'employer_id'],
  ['post', 'host_id'],
  ['post', 'role_id'],
  ['role', 'name'],
  ['role', 'staff_level'],
  ['agency', 'name'],
  ['agency', 'sector'],
  ['profession', 'name'],
] as const;

/* The rows of a column in one drawn order given the values in another; how many have another value now. */
async function permute(table: string, column: string): Promise<number> {
  const drawn = (salt: string) => `row_number() over (order by md5('${salt}' || id::text))`;
  const { rowCount } = await demo.owner.query(
    `with taken as (select id, ${drawn('one')} as at from ${table} where partnership_id = $1),
          given as (select ${column} as value, ${drawn('another')} as at from ${table} where partnership_id = $1)
     update ${table} t set ${column} = given.value from taken join given using (at)
      where t.id = taken.id and t.partnership_id = $1 and t.${column} is distinct from given.value`,
    [PARTNERSHIPS.demo],
  );
  return rowCount ?? 0;
}

/* An API that has read nothing yet, so that nothing kept in memory hides the change. */
async function startAfresh() {
  await api.close();
  api = await anApi(demo.url);
}

describe('promise 1 over HTTP: a match is profession-blind', () => {
  let before: string[];
  beforeAll(async () => {
    before = await everyAnswer();
    // Triggers asleep: nothing derived follows, so that the pool and what people hold stay as they are.
    await demo.owner.query('set session_replication_role = replica');
  });

  it('there is something to compare: people at every level, met and just short', () => {
    expect(before.length).toBe(13);
    const matches = before
      .filter((text) => text.startsWith('{"data":{"match"'))
      .map((text) => JSON.parse(text).data.match);
    for (const { people } of matches) expect(people.length).toBeGreaterThan(5);
  });

  it('permuting every profession, employer, host, role, staff level and job title changes not a byte', async () => {
    for (const [table, column] of UNSEEN)
      expect([table, column, (await permute(table, column)) > 0]).toEqual([table, column, true]);
    await startAfresh();
    expect(await everyAnswer()).toEqual(before);
  });

  it('nor does blanking every profession and host', async () => {
    for (const [table, column] of [
      ['practitioner', 'profession_id'],
      ['post', 'host_id'],
    ] as const) {
      const { rowCount } = await demo.owner.query(`update ${table} set ${column} = null where ${column} is not null`);
      expect(rowCount).toBeGreaterThan(10);
    }
    await startAfresh();
    expect(await everyAnswer()).toEqual(before);
  });
});
