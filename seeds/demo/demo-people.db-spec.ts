import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../../test/support/test-server.js';
import { DEMO } from './demo-people.js';
import { DAY, POSTS, Questions } from './spec.questions.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let demo: Questions;

beforeAll(async () => {
  database = await cloneDatabase('demo');
  demo = await Questions.of(database.url, 'demo');
});
afterAll(async () => {
  await demo.end();
  await database.drop();
});

describe('tasks, roles and modules', () => {
  const doers = `select t.key, count(distinct p.practitioner_id)::int as people
                   from task t left join capability_in_post p on p.requirement_set_id = t.id and p.kind = 'TASK' and p.days @> '${DAY}'::date group by 1`;

  it('can all be done by somebody but one', async () => {
    expect(await demo.rows(`select key from (${doers}) d where people = 0`)).toEqual([
      { key: 'task.video-interaction-guidance' },
    ]);
  });

  it('has three people at rank 3 in video interaction guidance, two of them in one area', async () => {
    const holders = await demo.rows<{ rank: number; area: string }>(
      `select t.rank, p.area
         from competency c, ranks_on(array(select id from practitioner), array[c.id], '${DAY}', 'infinity') t
         join (${POSTS}) p on p.practitioner_id = t.practitioner_id
        where c.key = 'tri.video-interaction-guidance' and t.rank >= 3`,
    );
    expect(holders.map(({ rank }) => rank)).toEqual([3, 3, 3]);
    expect(new Set(holders.map(({ area }) => area)).size).toBe(2);
  });

  it('has six roles short of the Common Core, and the others not', async () => {
    const sql = `with asked as (select distinct q.role_id, c.element_id::text as element from role_requirement q
                                  join competency c on c.id = q.competency_id where q.essential and c.key like 'cc10.%')
                 select p.role, a.element, bool_or(d.post_id is null) as short from (${POSTS}) p
                   join asked a on a.role_id = p.role_id
                   left join capability_in_post d on d.practitioner_id = p.practitioner_id and d.post_id = p.post_id and d.kind = 'DUTY_ELEMENT' and d.requirement_set_id = a.role_id and d.element_or_rank = a.element
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
                  join attendance_mark m on m.session_id = s.id and m.state <> 'ABSENT' and m.voided_at is null group by 1, 2`;

  it('has two years of registers and four months of bookings', async () => {
    expect(await demo.one(`select min(held_on)::text from session`)).toBe('2024-11-05');
    expect(await demo.count(`select from session where held_on < '${DAY}'`)).toBeGreaterThan(250);
    expect(await demo.count(`select from session where held_on > '${DAY}'`)).toBe(57);
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
                  where e.kind = 'ATTENDANCE' and (s.id is null or m.minutes < 0.75 * s.minutes or e.valid_from <> s.held_on
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
         join access_grant g on g.account_id = a.id and g.valid_from = '2024-01-01' and g.area_id is null
        where a.issuer = $1 group by 1 order by 1`,
      [DEMO.issuer],
    );
    expect(granted).toEqual([
      { subject: 'manager', kinds: ['MANAGER', 'PRACTITIONER'] },
      { subject: 'planner', kinds: ['EXACT_FIGURES', 'PLANNER'] },
      { subject: 'practitioner', kinds: ['PRACTITIONER'] },
      { subject: 'steward', kinds: ['STEWARD'] },
      { subject: 'trainer', kinds: ['EXACT_FIGURES', 'PRACTITIONER', 'TRAINER'] },
    ]);
    expect(
      await demo.count(`select from account a join identity i using (practitioner_id) where issuer = $1`, [
        DEMO.issuer,
      ]),
    ).toBe(5);
  });

  it('include a manager of nine at Millbrook, the five among them', async () => {
    const managed = `select * from (${POSTS}) p where line_manager_id = ${me('manager')}`;
    expect(await demo.count(managed)).toBe(9);
    expect(
      await demo.count(`${managed} and p.team_id = (select id from team where leader_id = ${me('manager')})`),
    ).toBe(9);
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
              standing_by_requirement(array[${me('practitioner')}], asked.competencies, asked.ranks, '${DAY}', 'infinity') s
        group by 1 order by 1`,
    );
    expect(states).toEqual([
      { state: 'BELOW', times: 2 },
      { state: 'LAPSED', times: 2 },
      { state: 'MET', times: 10 },
      { state: 'NONE', times: 1 },
      { state: 'SELF_RATED_ONLY', times: 1 },
    ]);
  });
});
