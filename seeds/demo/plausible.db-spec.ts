import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../../test/support/test-server.js';
import { cellsOn, Questions } from './spec.questions.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let partnerships: Questions[];

beforeAll(async () => {
  database = await cloneDatabase('demo');
  partnerships = [await Questions.of(database.url, 'demo'), await Questions.of(database.url, 'neighbour')];
});
afterAll(async () => {
  for (const partnership of partnerships) await partnership.end();
  await database.drop();
});

const nobodyIn = async (sql: string, values: unknown[] = []) => {
  for (const partnership of partnerships) expect(await partnership.rows(`${sql} limit 3`, values)).toEqual([]);
};

/* Who was to be in which room from when until when: trainers, the booked, the walk-ins. */
const IN_ROOM = `
  select s.id as session_id, k.practitioner_id, s.held_on,
         tsrange(s.held_on + s.starts_at, s.held_on + s.starts_at + make_interval(mins => s.minutes)) as hours
    from session s join (select session_id, practitioner_id from session_trainer
                         union select session_id, practitioner_id from booking where voided_at is null
                         union select session_id, practitioner_id from attendance_mark where voided_at is null) k
      on k.session_id = s.id`;

/* Whose account wrote it down, and what it may do. */
const AUTHOR = (table: string) => `
  ${table} e left join account a on a.id = e.recorded_by
             left join lateral (select array_agg(kind) as kinds from access_grant g where g.account_id = a.id) g on true`;

describe('nobody', () => {
  it('is in two rooms at once', () =>
    nobodyIn(`select one.session_id from (${IN_ROOM}) one join (${IN_ROOM}) other on other.practitioner_id = one.practitioner_id
                 and other.session_id <> one.session_id and other.hours && one.hours`));

  it('is in a room while on leave', () =>
    nobodyIn(`select r.session_id from (${IN_ROOM}) r join leave l on l.practitioner_id = r.practitioner_id
                 and l.voided_at is null and l.valid_from <= r.held_on and r.held_on < l.valid_until`));

  it('carries a function beyond their last post', () =>
    nobodyIn(`select c.id from function_carried c join (
                select practitioner_id, max(coalesce(valid_until, 'infinity')) as until from post where voided_at is null group by 1) p
                  on p.practitioner_id = c.practitioner_id and coalesce(c.valid_until, 'infinity') > p.until
               where c.voided_at is null`));

  it('trains at a weekend or on a bank holiday', () =>
    nobodyIn(`select held_on from session where extract(isodow from held_on) > 5 or held_on = any($1)`, [
      ['2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2026-04-03', '2026-04-06', '2026-05-04', '2026-08-31'],
    ]));

  it('holds a competency of the Common Core of 2010 from a day before it', () =>
    nobodyIn(`select e.id from evidence e join competency c on c.id = e.competency_id
               where c.key like 'cc10.%' and e.valid_from < '2010-03-01'`));

  it('works at a place of another kind: childminders at none', () =>
    nobodyIn(`select a.key, s.kind from post p join agency a on a.id = p.employer_id left join site s on s.id = p.site_id
               where (a.key = 'childminders' and (s.id is not null or p.team_id is null))
                  or (a.key = 'nursery-schools' and s.kind <> 'nursery school')
                  or (a.key = 'private-nurseries' and s.kind <> 'nursery')
                  or (a.key in ('police', 'housing', 'libraries') and s.kind <> 'community hub')`));

  it('was before where they are now, in the same role', () =>
    nobodyIn(`select f.id from post f join post n on n.practitioner_id = f.practitioner_id and n.role_id = f.role_id
                 and n.site_id is not distinct from f.site_id and n.team_id is not distinct from f.team_id
               where f.voided_at is null and n.voided_at is null and n.valid_from >= f.valid_until`));

  it('minds children at home without being the champion of that home', () =>
    nobodyIn(`select p.id from post p join role r on r.id = p.role_id and r.key = 'childminder'
               where not exists (select from function_carried c join role_function f on f.id = c.function_id
                                  where c.practitioner_id = p.practitioner_id and f.key = 'communication-champion')`));
});

describe('what is written down', () => {
  it('was signed off by somebody else, who was known to hold as much that day', async () => {
    await nobodyIn(`
      select e.id from ${AUTHOR('evidence')}
       where e.kind = 'SIGN_OFF' and (a.practitioner_id is null or a.practitioner_id = e.practitioner_id
         or not exists (select from ranks_on(array[a.practitioner_id], array[e.competency_id], e.valid_from, e.recorded_at) t
                         where t.rank >= e.rank))`);
    for (const partnership of partnerships)
      expect(await partnership.count(`select from evidence where kind = 'SIGN_OFF'`)).toBeGreaterThan(20);
  });

  it('was observed or signed by the line manager or the clinical supervisor of that day', () =>
    nobodyIn(`
      select e.id from ${AUTHOR('evidence')}
       where e.kind in ('OBSERVATION', 'SIGN_OFF') and e.recorded_at < '2026-11-02' and not exists (
         select from post p
          where p.practitioner_id = e.practitioner_id and p.valid_from <= e.valid_from
            and (p.line_manager_id = a.practitioner_id and 'MANAGER' = any(g.kinds)
              or p.clinical_supervisor_id = a.practitioner_id and 'CLINICAL_SUPERVISOR' = any(g.kinds)))`));

  it('was marked by a trainer of the session, and assessed and voided by trainers', async () => {
    await nobodyIn(`select e.id from ${AUTHOR('attendance_mark')}
                     where not exists (select from session_trainer t where t.session_id = e.session_id
                                          and t.practitioner_id = a.practitioner_id and 'TRAINER' = any(g.kinds))
                        or e.voided_by <> e.recorded_by`);
    await nobodyIn(`select e.id from ${AUTHOR('evidence')}
                     where (e.kind in ('ATTENDANCE', 'ASSESSMENT') and e.recorded_by is not null or e.voided_by is not null)
                       and ('TRAINER' = any(g.kinds)) is not true`);
  });

  it('fits mostly with what people say of themselves', async () => {
    const [said] = await partnerships[0]!.rows<{ modest: number; unaware: number; sure: number; ratings: number }>(`
      select count(*)::int as ratings, count(*) filter (where answer = 'NOT_AWARE')::int as unaware,
             count(*) filter (where answer = 'NOT_AWARE' and rank >= 2)::int as modest,
             count(*) filter (where answer = 'ENOUGH_FOR_MY_JOB' and rank is null)::int as sure
        from self_rating s
        left join lateral (select max(t.rank) as rank from standing_pieces(array[s.practitioner_id], array(select line_id from leaf_line where competency_id = s.competency_id), 'infinity') t
                            where t.days @> s.rated_on) t on true`);
    expect(said!.ratings).toBeGreaterThan(900);
    expect(said!.modest).toBeLessThan(said!.unaware / 4);
    expect(said!.sure).toBeLessThan(said!.ratings / 10);
  });
});

it('most cells were within the threshold on earlier days too', async () => {
  const short = (cells: { short: number }[]) => cells.filter((cell) => cell.short <= 0.1).length;
  expect(short(await cellsOn(partnerships[0]!, '2026-03-01'))).toBeGreaterThan(55);
  expect(short(await cellsOn(partnerships[0]!, '2025-09-01'))).toBeGreaterThan(45);
});
