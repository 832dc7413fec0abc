import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { type Drawn, holds, LONG } from '../model/random.js';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { CHANGED_PEOPLE, endOfPeople, toldByNow } from '../support/changes.js';
import { asApplication } from '../support/world.js';

const [WRITERS, READERS, PEOPLE] = [4, 2, 5];

let api: TestApi;
let writers: Writer[];
let people: string[];
let agencies: string[];
beforeAll(async () => {
  api = await startApi();
  people = await ids('identity', 'practitioner_id', PEOPLE);
  agencies = (await added(2_000)).map(({ id }) => id);
  const clients = Array.from({ length: WRITERS }, () => asApplication(api.databaseUrl, PARTNERSHIPS.demo));
  writers = (await Promise.all(clients)).map((client) => ({
    client,
    isOpen: false,
    changed: new Set(),
    kept: new Map(),
  }));
});
afterAll(async () => {
  await Promise.all(writers.map(({ client }) => client.end()));
  await api.close();
});

interface Writer {
  client: pg.Client;
  isOpen: boolean;
  /** Whom the transaction under way changed. */
  changed: Set<string>;
  /** How many numbers of each it gave. */
  kept: Map<string, number>;
}

interface Reader {
  cursor: string;
  /** How often each was told, and with how many numbers the last time. */
  told: Map<string, { times: number; numbers: number }>;
}

const ids = async (table: string, column: string, limit: number) =>
  (
    await api.database.query<{ id: string }>(
      `select ${column} as id from ${table} where partnership_id = current_partnership() order by 1 limit ${limit}`,
    )
  ).rows.map(({ id }) => id);
const added = async (many: number) =>
  (
    await api.database.query<{ id: string }>(
      `insert into agency (partnership_id, id, key, name, sector)
       select current_partnership(), gen_random_uuid(), 'changes-' || n, 'Changes ' || n, 'health' from generate_series(1, ${many}) n returning id`,
    )
  ).rows;

const writer = fc.nat(WRITERS - 1);
const step = fc.oneof(
  { arbitrary: fc.record({ does: fc.constant('change' as const), writer, person: fc.nat(PEOPLE - 1) }), weight: 5 },
  {
    arbitrary: fc.record({ does: fc.constant('change and take back' as const), writer, person: fc.nat(PEOPLE - 1) }),
    weight: 1,
  },
  { arbitrary: fc.record({ does: fc.constantFrom('commit' as const, 'roll back' as const), writer }), weight: 3 },
  {
    arbitrary: fc.record({
      does: fc.constant('read' as const),
      reader: fc.nat(READERS - 1),
      first: fc.integer({ min: 1, max: 3 }),
    }),
    weight: 4,
  },
);

/* Each number is at an agency that nobody else takes, so that no two writers wait for each other. */
let given = 0;
async function giveNumber({ client }: Writer, person: string) {
  const agency = agencies[(given += 1) % agencies.length];
  await client.query('insert into staff_number (practitioner_id, agency_id, number) values ($1, $2, $3)', [
    person,
    agency,
    `C-${given}`,
  ]);
}

class History {
  /** How many numbers each has by what is committed, and how many transactions changed them. */
  readonly numbers = new Map<string, number>();
  readonly times = new Map<string, number>();
  readonly readers: Reader[];

  constructor(cursor: string, numbers: Map<string, number>) {
    this.numbers = numbers;
    this.readers = Array.from({ length: READERS }, () => ({ cursor, told: new Map() }));
  }

  async take(one: Drawn<typeof step>): Promise<void> {
    if (one.does === 'read') return void (await this.read(this.readers[one.reader]!, one.first));
    const by = writers[one.writer]!;
    if (!('person' in one)) return this.end(by, one.does === 'commit');
    if (!by.isOpen) await by.client.query('begin');
    by.isOpen = true;
    const person = people[one.person]!;
    if (one.does === 'change') {
      await giveNumber(by, person);
      by.changed.add(person);
      by.kept.set(person, (by.kept.get(person) ?? 0) + 1);
    } else {
      await by.client.query('savepoint taken_back');
      await giveNumber(by, person);
      await by.client.query('rollback to savepoint taken_back');
    }
  }

  async end(by: Writer, commits: boolean): Promise<void> {
    if (!by.isOpen) return;
    await by.client.query(commits ? 'commit' : 'rollback');
    if (commits) {
      for (const person of by.changed) this.times.set(person, (this.times.get(person) ?? 0) + 1);
      for (const [person, more] of by.kept) this.numbers.set(person, this.numbers.get(person)! + more);
    }
    Object.assign(by, { isOpen: false, changed: new Set(), kept: new Map() });
  }

  /* What is told is what is so now, and nobody is told more often than they were changed. */
  async read(reader: Reader, first: number): Promise<number> {
    const { data } = await api.ask('steward', CHANGED_PEOPLE, { first, after: reader.cursor });
    const { edges, pageInfo } = data.changedPeople;
    for (const { node } of edges) {
      const times = (reader.told.get(node.id)?.times ?? 0) + 1;
      reader.told.set(node.id, { times, numbers: node.staffNumbers.length });
      expect([node.id, node.staffNumbers.length]).toEqual([node.id, this.numbers.get(node.id)]);
      expect(times).toBeLessThanOrEqual(this.times.get(node.id) ?? 0);
    }
    if (edges.length === 0) expect(pageInfo.endCursor).toBe(reader.cursor);
    reader.cursor = pageInfo.endCursor!;
    return edges.length;
  }

  /* In the end each reader was told of everybody who changed, as they are, and of nobody else. */
  async over(): Promise<void> {
    for (const by of writers) await this.end(by, true);
    await toldByNow(api.database);
    for (const reader of this.readers) {
      while ((await this.read(reader, 3)) > 0);
      const told = [...reader.told].map(([person, { numbers }]) => [person, numbers]);
      expect(told.sort()).toEqual([...this.times.keys()].map((person) => [person, this.numbers.get(person)]).sort());
    }
  }
}

async function numbersNow(): Promise<Map<string, number>> {
  const { rows } = await api.database.query<{ id: string; n: number }>(
    'select p.id, (select count(*)::int from staff_number s where s.practitioner_id = p.id) as n from unnest($1::uuid[]) p(id)',
    [people],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

it(
  'whatever order transactions begin and end in, each reader is told of every change and of none twice',
  () =>
    holds(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const history = new History(await endOfPeople(api), await numbersNow());
        try {
          for (const one of steps) await history.take(one);
        } finally {
          await history.over();
        }
      }),
      {
        numRuns: 60,
        // Begin A, begin B, commit B, read, commit A, read.
        examples: [
          [
            [
              { does: 'change', writer: 0, person: 0 },
              { does: 'change', writer: 1, person: 1 },
              { does: 'commit', writer: 1 },
              { does: 'read', reader: 0, first: 3 },
              { does: 'commit', writer: 0 },
              { does: 'read', reader: 0, first: 3 },
            ],
          ],
        ],
      },
    ),
  LONG,
);
