import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../../test/support/test-server.js';
import { DEMO } from './demo-people.js';
import { loadDemo } from './load-demo.js';
import { AGAINST_LEVEL, cellsIn, cellsOn, DAY, POSTS, Questions } from './spec.questions.js';

const PLANTED = ['Millbrook partnership-plus', 'Quarry Hill universal'];
const THRESHOLD = 0.1;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let demo: Questions;
let neighbour: Questions;

beforeAll(async () => {
  database = await cloneDatabase('demo');
  demo = await Questions.of(database.url, 'demo');
  neighbour = await Questions.of(database.url, 'neighbour');
});
afterAll(async () => {
  await demo.end();
  await neighbour.end();
  await database.drop();
});

const quarryHillOn = async (day: string) =>
  (await cellsIn(demo, ['Quarry Hill'], day)).find(({ level }) => level === 'universal')!;

describe('the partnership', () => {
  it.each([
    ['people', `select from practitioner where id = person_of(id, 'infinity')`, 1049],
    ['people with another record joined to theirs', 'select from person_join where voided_at is null', 1],
    [
      'people who wait for a place on a full session',
      'select from wait w join session s on s.id = w.session_id and s.booked = s.capacity',
      3,
    ],
    ['volunteers', 'select from practitioner where not paid', 40],
    ['people in two posts', `select practitioner_id from (${POSTS}) p group by 1 having count(*) = 2`, 20],
    ['people in no cluster', `select distinct practitioner_id from (${POSTS}) p where cluster_id is null`, 14],
    [
      'clusters by the default scheme',
      `select from cluster c join area a on a.id = c.area_id
                                         join area_scheme s on s.id = a.scheme_id and s.is_default`,
      25,
    ],
    ['teams', 'select from team', 26],
    ['children’s centres', `select from site where kind = 'children’s centre'`, 56],
    [
      'sites outside a scheme',
      `select from site, area_scheme s where not exists
                                 (select from site_cluster c where c.site_id = site.id and c.scheme_id = s.id)`,
      0,
    ],
    ['agencies', 'select from agency', 19],
    ['voluntary agencies', `select from agency where sector = 'voluntary'`, 3],
    ['cells with families', 'select from demand where families > 0', 75],
    [
      'people who manage themselves',
      `select from post where practitioner_id in (line_manager_id, clinical_supervisor_id)`,
      0,
    ],
  ])('has as many %s as the story says', async (_, sql, count) => {
    expect(await demo.count(sql)).toBe(count);
  });

  it('expects three agencies that have nobody in post', async () => {
    const sql = `select key from agency where expected and key not in (select agency from (${POSTS}) p) order by 1`;
    expect(await demo.rows(sql)).toEqual([
      { key: 'adult-services' },
      { key: 'gp-practices' },
      { key: 'jobcentre-plus' },
    ]);
  });

  it('writes nothing down that is still to come', async () => {
    for (const table of ['evidence', 'post', 'booking', 'attendance_mark', 'self_rating', 'leave', 'function_carried'])
      expect(await demo.count(`select from ${table} where recorded_at >= '${DAY} 11:00 Europe/London'`)).toBe(0);
  });
});

describe('the two planted shortages', () => {
  it('are the only cells beyond the threshold on the day', async () => {
    const short = (await cellsOn(demo)).filter((cell) => cell.short > THRESHOLD);
    expect(short).toEqual([
      { cluster: 'Millbrook', level: 'partnership-plus', requiredHeads: 4, heldHeads: 0, short: 1 },
      { cluster: 'Quarry Hill', level: 'universal', requiredHeads: 24, heldHeads: 9, short: expect.closeTo(0.6408, 4) },
    ]);
  });

  it('stand among cells of which most have a little to spare and a few are a little short', async () => {
    const within = (await cellsOn(demo)).filter((cell) => cell.short <= THRESHOLD);
    const aLittleShort = within.filter(({ short }) => short > 0.01);
    expect(within).toHaveLength(73);
    expect(aLittleShort.length).toBeGreaterThanOrEqual(5);
    expect(aLittleShort.length).toBeLessThanOrEqual(20);
    expect(within.filter(({ short }) => short < 0).length).toBeGreaterThan(50);
  });

  it('never recover without new facts', async () => {
    for (let month = 0; month < 24; month += 1) {
      const day = new Date(Date.UTC(2026, 11 + month, 1)).toISOString().slice(0, 10);
      const later = await cellsIn(demo, ['Millbrook', 'Quarry Hill'], day);
      const planted = later.filter(({ cluster, level }) => PLANTED.includes(`${cluster} ${level}`));
      expect([day, ...planted.map(({ short }) => short > THRESHOLD)]).toEqual([day, true, true]);
    }
  }, 60_000);

  it('at Quarry Hill began on 30 September 2026', async () => {
    const before = await quarryHillOn('2026-09-29');
    expect(before.short).toBeLessThanOrEqual(THRESHOLD);
    expect([before.heldHeads, (await quarryHillOn('2026-09-30')).heldHeads]).toEqual([23, 9]);
  });

  it('at Quarry Hill is fourteen people of two charities who lapsed in information sharing and nothing else', async () => {
    const lapsed = await demo.rows<{ key: string; lapsed_on: string; agency: string; sector: string }>(
      `select s.key, s.lapsed_on::text, p.agency, p.sector
         from (select *, count(*) over (partition by practitioner_id) as lacking from (${AGAINST_LEVEL}) a where state <> 'MET') s
         join (${POSTS}) p on p.practitioner_id = s.practitioner_id
        where s.lacking = 1 and p.cluster = 'Quarry Hill'`,
      ['universal', DAY],
    );
    expect(lapsed).toHaveLength(14);
    expect(new Set(lapsed.map(({ key, lapsed_on }) => `${key} ${lapsed_on}`))).toEqual(
      new Set(['tri.information-sharing 2026-09-30']),
    );
    expect(new Set(lapsed.map(({ agency }) => agency))).toEqual(new Set(['lantern', 'open-door']));
    expect(new Set(lapsed.map(({ sector }) => sector))).toEqual(new Set(['voluntary']));
  });

  it('at Millbrook is five people who each lack only maternal mental health at rank 3', async () => {
    const lacking = await demo.rows(
      `select s.key, s.held, s.required
         from (select *, count(*) over (partition by practitioner_id) as lacking from (${AGAINST_LEVEL}) a where state <> 'MET') s
         join (${POSTS}) p on p.practitioner_id = s.practitioner_id
        where s.lacking = 1 and p.cluster = 'Millbrook'`,
      ['partnership-plus', DAY],
    );
    expect(lacking).toEqual(Array(5).fill({ key: 'tri.maternal-mental-health', held: 2, required: 3 }));
  });

  it('has help for Millbrook next door, in at least three agencies', async () => {
    const sql = `select distinct p.agency from (${POSTS}) p
                   join capability_in_post d on d.post_id = p.post_id and d.days @> '${DAY}'::date and d.kind = 'NEED_LEVEL'
                   join need_level l on l.id = d.requirement_set_id and l.key = 'partnership-plus'
                  where p.area = 'East' and p.cluster <> 'Millbrook' and p.weekly_hours > 0
                    and not exists (select from leave a where a.practitioner_id = p.practitioner_id
                                       and a.valid_from <= '${DAY}' and a.valid_until > '${DAY}')`;
    expect(await demo.count(sql)).toBeGreaterThanOrEqual(3);
  });
});

describe('both partnerships', () => {
  it('remember exactly what the facts say', async () => {
    for (const partnership of [demo, neighbour]) {
      expect(await partnership.count('select * from standing_period_differences()')).toBe(0);
      expect(await partnership.count('select * from capability_in_post_differences()')).toBe(0);
    }
  });

  it('never meet: the neighbour has forty people, three clusters and the same agencies', async () => {
    expect(await neighbour.count(`select from practitioner where id = person_of(id, 'infinity')`)).toBe(40);
    expect(await neighbour.count('select distinct cluster_id from demand')).toBe(3);
    const names = 'select name from agency order by name';
    expect(await neighbour.rows(names)).toEqual(await demo.rows(names));
    expect((await cellsOn(neighbour)).filter(({ short }) => short > THRESHOLD)).toEqual([]);
    expect(await neighbour.rows('select subject from account where issuer = $1', [DEMO.issuer])).toEqual([
      { subject: 'neighbour-planner' },
    ]);
  });

  it('are the same in every load, and loaded once', async () => {
    const other = await cloneDatabase('empty');
    try {
      expect(await loadDemo(other.url)).toBe('loaded');
      expect(await loadDemo(other.url)).toBe('already there');
      const again = await Questions.of(other.url, 'demo');
      for (const table of [
        'identity',
        'post',
        'evidence',
        'attendance_mark',
        'booking',
        'demand',
        'headcount_change',
      ]) {
        const hash = `select md5(string_agg(line, '|' order by line)) from (select t::text as line from ${table} t) l`;
        expect([table, await again.one(hash)]).toEqual([table, await demo.one(hash)]);
      }
      await again.end();
    } finally {
      await other.drop();
    }
  }, 120_000);
});
