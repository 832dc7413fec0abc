import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../../test/support/test-server.js';
import { loadDemo } from './load-demo.js';
import { AGAINST_LEVEL, type Cell, CELLS, DAY, POSTS, Questions } from './spec.questions.js';

const MILLBROOK = 'Millbrook partnership-plus';
const QUARRY_HILL = 'Quarry Hill universal';
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

const cells = (of: Questions, day = DAY) => of.rows<Cell>(CELLS, [day]);
const cellNamed = async (name: string, day: string) =>
  (await cells(demo, day)).find(({ cluster, level }) => `${cluster} ${level}` === name)!;

describe('the partnership', () => {
  it.each([
    ['people', 'select from practitioner', 1049],
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
    ['demand', 'select from demand where families > 0', 75],
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
    const short = (await cells(demo)).filter((cell) => cell.short > THRESHOLD);
    expect(short).toEqual([
      { cluster: 'Millbrook', level: 'partnership-plus', requiredHeads: 4, heldHeads: 0, short: 1 },
      { cluster: 'Quarry Hill', level: 'universal', requiredHeads: 24, heldHeads: 9, short: expect.closeTo(0.6408, 4) },
    ]);
  });

  it('stand among cells of which most have a little to spare and a few are a little short', async () => {
    const within = (await cells(demo)).filter((cell) => cell.short <= THRESHOLD);
    const aLittleShort = within.filter(({ short }) => short > 0.01);
    expect(within).toHaveLength(73);
    expect(aLittleShort.length).toBeGreaterThanOrEqual(5);
    expect(aLittleShort.length).toBeLessThanOrEqual(20);
    expect(within.filter(({ short }) => short < 0).length).toBeGreaterThan(50);
  });

  it('never recover without new facts', async () => {
    for (let month = 0; month < 24; month += 1) {
      const day = new Date(Date.UTC(2026, 11 + month, 1)).toISOString().slice(0, 10);
      const later = await cells(demo, day);
      for (const name of [MILLBROOK, QUARRY_HILL]) {
        const cell = later.find(({ cluster, level }) => `${cluster} ${level}` === name)!;
        expect([name, day, cell.short > THRESHOLD]).toEqual([name, day, true]);
      }
    }
  }, 60_000);

  it('at Quarry Hill began on 30 September 2026', async () => {
    expect((await cellNamed(QUARRY_HILL, '2026-09-29')).short).toBeLessThanOrEqual(THRESHOLD);
    expect((await cellNamed(QUARRY_HILL, '2026-09-29')).heldHeads).toBe(23);
    expect((await cellNamed(QUARRY_HILL, '2026-09-30')).heldHeads).toBe(9);
  });

  it('at Quarry Hill is fourteen people of two charities who lapsed in information sharing and nothing else', async () => {
    const lapsed = await demo.rows<{ key: string; lapsed_on: string; agency: string; sector: string }>(
      `select s.key, s.lapsed_on::text, p.agency, p.sector
         from (select *, count(*) over (partition by practitioner_id) as lacking from (${AGAINST_LEVEL}) a where state <> 'met') s
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
         from (select *, count(*) over (partition by practitioner_id) as lacking from (${AGAINST_LEVEL}) a where state <> 'met') s
         join (${POSTS}) p on p.practitioner_id = s.practitioner_id
        where s.lacking = 1 and p.cluster = 'Millbrook'`,
      ['partnership-plus', DAY],
    );
    expect(lacking).toEqual(Array(5).fill({ key: 'tri.maternal-mental-health', held: 2, required: 3 }));
  });

  it('has help for Millbrook next door, in at least three agencies', async () => {
    const sql = `select distinct p.agency from (${POSTS}) p
                   join placed d on d.post_id = p.post_id and d.days @> '${DAY}'::date and d.kind = 'need level'
                   join need_level l on l.id = d.ask_id and l.key = 'partnership-plus'
                  where p.area = 'East' and p.cluster <> 'Millbrook' and p.weekly_hours > 0
                    and not exists (select from leave a where a.practitioner_id = p.practitioner_id
                                       and a.valid_from <= '${DAY}' and a.valid_until > '${DAY}')`;
    expect(await demo.count(sql)).toBeGreaterThanOrEqual(3);
  });
});

describe('tasks, roles and modules', () => {
  const doers = `select t.key, count(distinct p.practitioner_id)::int as people
                   from task t left join placed p on p.ask_id = t.id and p.kind = 'task' and p.days @> '${DAY}'::date group by 1`;

  it('can all be done by somebody but one', async () => {
    expect(await demo.rows(`select key from (${doers}) d where people = 0`)).toEqual([
      { key: 'task.video-interaction-guidance' },
    ]);
  });

  it('has three people at rank 3 in video interaction guidance, two of them in one area', async () => {
    const holders = await demo.rows<{ rank: number; area: string }>(
      `select t.rank, p.area
         from competency c, standing_timeline(array(select id from practitioner), array[c.id], 'infinity') t
         join (${POSTS}) p on p.practitioner_id = t.practitioner_id
        where c.key = 'tri.video-interaction-guidance' and t.days @> '${DAY}'::date and t.rank >= 3`,
    );
    expect(holders.map(({ rank }) => rank)).toEqual([3, 3, 3]);
    expect(new Set(holders.map(({ area }) => area)).size).toBe(2);
  });

  it('has six roles short of the Common Core, and the others not', async () => {
    const sql = `with asked as (select distinct q.role_id, c.element_id::text as part from role_requirement q
                                  join competency c on c.id = q.competency_id where q.essential and c.key like 'cc10.%')
                 select p.role, a.part, bool_or(d.post_id is null) as short from (${POSTS}) p
                   join asked a on a.role_id = p.role_id
                   left join placed d on d.post_id = p.post_id and d.kind = 'role element' and d.part = a.part
                                     and d.days @> '${DAY}'::date
                  group by 1, 2`;
    const short = await demo.rows(`select distinct role from (${sql}) r where short order by 1`);
    expect(short.map((row) => (row as { role: string }).role)).toEqual([
      'befriender',
      'childminder',
      'family-mentor',
      'family-outreach-worker',
      'nursery-officer',
      'teacher',
    ]);
    expect(await demo.count(`select distinct role from (${sql}) r`)).toBeGreaterThan(25);
  });
});

describe('training', () => {
  const held = `select s.id, s.planned_joint, count(distinct m.employer_id) as agencies from session s
                  join attendance_mark m on m.session_id = s.id and m.state <> 'absent' and m.voided_at is null group by 1, 2`;

  it('has two years of registers and four months of bookings', async () => {
    expect(await demo.one(`select min(held_on)::text from session`)).toBe('2024-11-04');
    expect(await demo.count(`select from session where held_on < '${DAY}'`)).toBeGreaterThan(250);
    expect(await demo.count(`select from session where held_on > '${DAY}'`)).toBe(56);
    expect(await demo.count(`select from session where (register_version > 0) <> (held_on < '${DAY}')`)).toBe(0);
    expect(
      await demo.count(`select from attendance_mark m join session s on s.id = m.session_id where held_on >= '${DAY}'`),
    ).toBe(0);
  });

  it('has sessions for several agencies, and some that were only planned so', async () => {
    expect(await demo.count(`select from (${held}) h where agencies > 1`)).toBeGreaterThan(150);
    expect(await demo.count(`select from (${held}) h where planned_joint and agencies = 1`)).toBeGreaterThan(5);
  });

  it('derives every piece of attendance from a mark that was long enough', async () => {
    const sql = `select from evidence e
                   left join attendance_mark m on m.id = e.source_id and m.practitioner_id = e.practitioner_id
                   left join session s on s.id = m.session_id
                  where e.kind = 'attendance' and (s.id is null or m.minutes < 0.75 * s.minutes or e.valid_from <> s.held_on
                        or (e.voided_at is null) <> (m.voided_at is null))`;
    expect(await demo.count(sql)).toBe(0);
  });

  it('has a full room today that could bring the fourteen back', async () => {
    const [today] = await demo.rows<{ id: string }>(
      `select s.id, s.starts_at::text, s.register_version, m.key as module, a.subject as trainer
         from session s join course c on c.id = s.course_id join module_version v on v.id = c.module_version_id
         join module m on m.id = v.module_id join session_trainer t on t.session_id = s.id
         join account a on a.practitioner_id = t.practitioner_id where s.held_on = '${DAY}'`,
    );
    expect(today).toMatchObject({
      starts_at: '09:30:00',
      register_version: 0,
      module: 'information-sharing',
      trainer: 'trainer',
    });
    const booked = `select p.* from booking b join (${POSTS}) p on p.practitioner_id = b.practitioner_id where b.session_id = $1`;
    expect(await demo.count(`select from booking where session_id = $1`, [today!.id])).toBe(30);
    expect(await demo.count(`select distinct agency from (${booked}) b`, [today!.id])).toBeGreaterThanOrEqual(3);
    expect(await demo.count(`select from (${booked}) b where cluster = 'Quarry Hill'`, [today!.id])).toBe(14);
  });
});

describe('the people who sign in', () => {
  const me = (subject: string) => `(select practitioner_id from account where subject = '${subject}')`;

  it('may do what their part of the story asks', async () => {
    const granted = await demo.rows(
      `select a.subject, array_agg(g.kind order by g.kind) as kinds from account a
         join granted g on g.account_id = a.id and g.valid_from = '2024-01-01' and g.area_id is null group by 1 order by 1`,
    );
    expect(granted).toEqual([
      { subject: 'manager', kinds: ['manager', 'practitioner'] },
      { subject: 'planner', kinds: ['exact figures', 'planner'] },
      { subject: 'practitioner', kinds: ['practitioner'] },
      { subject: 'steward', kinds: ['steward'] },
      { subject: 'trainer', kinds: ['practitioner', 'trainer'] },
    ]);
    expect(await demo.count('select from account a join identity i on i.practitioner_id = a.practitioner_id')).toBe(5);
  });

  it('include a manager of nine at Millbrook, the five among them', async () => {
    const managed = `select * from (${POSTS}) p where line_manager_id = ${me('manager')}`;
    expect(await demo.count(managed)).toBe(9);
    expect(await demo.count(`${managed} and team_id = (select id from team where leader_id = ${me('manager')})`)).toBe(
      9,
    );
    expect(await demo.one(`select agency from (${POSTS}) p where practitioner_id = ${me('manager')}`)).toBe(
      'council-early-years',
    );
  });

  it('include a practitioner whose profile shows something of everything', async () => {
    const states = await demo.rows(
      `select s.state, count(*)::int as times
         from (select array_agg(q.competency_id) as competencies, array_agg(q.rank) as ranks from role_requirement q
                 join (${POSTS}) p on p.role_id = q.role_id
                where q.essential and p.practitioner_id = ${me('practitioner')}) asked,
              standing_against(array[${me('practitioner')}], asked.competencies, asked.ranks, '${DAY}', 'infinity') s
        group by 1 order by 1`,
    );
    expect(states).toEqual([
      { state: 'below', times: 2 },
      { state: 'lapsed', times: 2 },
      { state: 'met', times: 10 },
      { state: 'none', times: 1 },
      { state: 'self-rated only', times: 1 },
    ]);
  });
});

describe('both partnerships', () => {
  it('remember exactly what the facts say', async () => {
    for (const partnership of [demo, neighbour])
      expect(await partnership.count('select * from placed_differences()')).toBe(0);
  });

  it('never meet: the neighbour has forty people, three clusters and the same agencies', async () => {
    expect(await neighbour.count('select from practitioner')).toBe(40);
    expect(await neighbour.count('select distinct cluster_id from demand')).toBe(3);
    const names = 'select name from agency order by name';
    expect(await neighbour.rows(names)).toEqual(await demo.rows(names));
    expect((await cells(neighbour)).filter(({ short }) => short > THRESHOLD)).toEqual([]);
    expect(await neighbour.rows<{ subject: string }>('select subject from account')).toEqual([
      { subject: 'neighbour-planner' },
    ]);
  });

  it('are the same in every load, and loaded once', async () => {
    const other = await cloneDatabase('empty');
    try {
      expect(await loadDemo(other.url)).toBe('loaded');
      expect(await loadDemo(other.url)).toBe('already there');
      const again = await Questions.of(other.url, 'demo');
      for (const table of ['identity', 'post', 'evidence', 'attendance_mark', 'booking', 'demand', 'tally']) {
        const hash = `select md5(string_agg(line, '|' order by line)) from (select t::text as line from ${table} t) l`;
        expect([table, await again.one(hash)]).toEqual([table, await demo.one(hash)]);
      }
      await again.end();
    } finally {
      await other.drop();
    }
  }, 120_000);
});
