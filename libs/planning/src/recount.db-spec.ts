import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { LONG } from '../../../test/model/random.js';
import { daysOfCapability, recountDifferences } from '../../../test/model/recount.js';
import { storm } from '../../../test/model/storm.js';
import { asApplication, aWorld, insert, ownWorld, someEvidence, type World } from '../../../test/support/world.js';

const LOCK = 'perform 1 from practitioner where id = any(people_changed) order by id for no key update;';

describe('capability in post and headcounts under four writers at once', () => {
  let world: World;
  /** Days on which somebody meets something, at each pause. */
  const daysMet: number[] = [];
  beforeAll(async () => void (world = await ownWorld()));
  afterAll(() => world.close());

  it(
    'equals a recount after five hundred registers, voids, moves and edits of requirements',
    async () => {
      for (const seed of [2_026, 2_027]) {
        const weather = await storm(world, { clients: 4, operations: 275, people: 8, seed });
        expect(weather.committed).toBeGreaterThanOrEqual(275);
        expect(await databaseDifferences(world)).toEqual([]);
        expect(await recountDifferences(world.owner)).toEqual([]);
        daysMet.push(await daysOfCapability(world.owner));
      }
    },
    LONG,
  );

  // Not of each pause: which writer comes first is chance, and an edit can leave nobody who meets anything.
  it('was about people who do meet what is asked', () => expect(Math.max(...daysMet)).toBeGreaterThan(10));

  it('leaves nothing behind of what was changed', async () =>
    expect((await world.owner.query('select from pending_refresh')).rowCount).toBe(0));
});

describe('capability in post and headcounts under four writers at once, who join records and part them', () => {
  let world: World;
  beforeAll(async () => void (world = await ownWorld()));
  afterAll(() => world.close());

  it(
    'equals a recount that follows the joins',
    async () => {
      const weather = await storm(world, { clients: 4, operations: 300, people: 8, seed: 41, joins: true });
      expect(weather.committed).toBeGreaterThanOrEqual(300);
      expect(await databaseDifferences(world)).toEqual([]);
      expect(await recountDifferences(world.owner)).toEqual([]);
      const joins = await world.owner.query('select count(voided_at) as parted, count(*) as joined from person_join');
      expect(Math.min(...Object.values<string>(joins.rows[0]).map(Number))).toBeGreaterThan(5);
    },
    LONG,
  );
});

describe('capability in post and headcounts without the lock on the people', () => {
  let world: World;
  beforeAll(async () => {
    world = await ownWorld();
    const { rows } = await world.owner.query(`select pg_get_functiondef('refresh_at_commit'::regproc) as text`);
    expect(rows[0].text).toContain(LOCK);
    await world.owner.query(rows[0].text.replace(LOCK, ''));
  });
  afterAll(() => world.close());

  it(
    'is soon wrong, so that the test above can fail',
    async () => {
      for (let round = 1; (await databaseDifferences(world)).length === 0; round += 1) {
        expect(round).toBeLessThan(40);
        await storm(world, { clients: 4, operations: 60, people: 2, seed: round * 100 });
      }
      expect(await recountDifferences(world.owner)).not.toEqual([]);
    },
    LONG,
  );
});

describe('capability in post and headcounts of two partnerships', () => {
  let north: World;
  let south: World;
  beforeAll(async () => {
    north = await ownWorld();
    south = await aWorld(north.url, { key: 'south' });
  });
  afterAll(async () => {
    await south.close();
    await north.close();
  });

  it('stay apart when the owner of the tables, whom row security does not hold, changes what reaches everybody', async () => {
    for (const { owner, practitioners, competencies } of [north, south]) {
      const row = { practitioner_id: practitioners[0], competency_id: competencies[0], valid_from: '2026-03-01' };
      await insert(owner, 'evidence', [someEvidence(row)]);
    }
    await north.owner.query(`update ladder_rung set ceiling = 0 where partnership_id = $1`, [north.partnershipId]);
    expect(await ownDays(north)).toBe(0);
    expect(await ownDays(south)).toBeGreaterThan(0);
  });

  async function ownDays({ url, partnershipId }: World) {
    const app = await asApplication(url, partnershipId);
    expect(await recountDifferences(app)).toEqual([]);
    const days = await daysOfCapability(app);
    await app.end();
    return days;
  }
});

describe('capability in post and headcounts of facts that the owner of the tables deletes', () => {
  let world: World;
  beforeAll(async () => {
    world = await ownWorld();
    await insert(
      world.owner,
      'function_carried',
      world.practitioners.map((practitioner_id) => ({
        ...{ id: newId(), practitioner_id, function_id: world.functions[0], valid_from: '2026-03-01' },
      })),
    );
    await insert(
      world.owner,
      'evidence',
      world.practitioners.flatMap((practitioner_id) =>
        world.competencies.map((competency_id) =>
          someEvidence({ practitioner_id, competency_id, valid_from: '2026-03-01' }),
        ),
      ),
    );
  });

  /* Of these kinds somebody meets a set; what is deleted or edited away is to take all of them with it. */
  const met = async () =>
    (await world.owner.query('select distinct kind from capability_in_post order by 1')).rows.map(({ kind }) => kind);

  it('are about people who meet sets of each kind', async () =>
    expect(await met()).toEqual(['DUTY', 'DUTY_ELEMENT', 'DUTY_RANK', 'IN_POST', 'NEED_LEVEL', 'TASK']));

  it('equal a recount where an edit leaves need levels without an essential cell', async () => {
    const { rows } = await world.owner.query('update grid_cell set essential = false where essential returning id');
    expect(await databaseDifferences(world)).toEqual([]);
    expect(await met()).not.toContain('NEED_LEVEL');
    await world.owner.query('update grid_cell set essential = true where id = any($1)', [rows.map(({ id }) => id)]);
    expect(await met()).toContain('NEED_LEVEL');
  });
  afterAll(() => world.close());

  const everyNumber = async () =>
    (await world.owner.query('select now_version, as_known_version from answer_version')).rows;

  it.each([
    ...[
      'function_carried',
      'grid_cell',
      'task_requirement',
      'role_requirement',
      'function_requirement',
      'evidence',
      'post',
    ],
  ])('equal a recount without the rows of %s, and no kept answer outlives them', async (table) => {
    const before = await everyNumber();
    expect((await world.owner.query(`delete from ${table}`)).rowCount).toBeGreaterThan(0);
    expect(await databaseDifferences(world)).toEqual([]);
    const [now] = await everyNumber();
    expect(Number(now.now_version)).toBeGreaterThan(Number(before[0].now_version));
    expect(Number(now.as_known_version)).toBeGreaterThan(Number(before[0].as_known_version));
  });
});

async function databaseDifferences({ url, partnershipId }: World) {
  const app = await asApplication(url, partnershipId);
  try {
    return [
      ...(await app.query('select * from standing_period_differences()')).rows,
      ...(await app.query('select * from capability_in_post_differences()')).rows,
    ];
  } finally {
    await app.end();
  }
}
