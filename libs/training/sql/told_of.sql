-- Of whom and what the effect of a register is told, and as known when: of each competency once, when everybody with a place was marked, or, of
-- one that is assessed, when each result was recorded. Of those with a place since before the day, and only where five or more were given the
-- same: so that no two answers, whatever anybody does meanwhile, differ by one person, and none is of a few.
create function told_of(of_session uuid) returns table (practitioner_id uuid, competency_id uuid, as_known_at timestamptz) language sql stable as $$
  with held as materialized (
    select s.id, s.held_on, c.module_version_id, register_complete_at(s.id) as marked_at, results_complete_at(s.id) as assessed_at
      from session s join course c on c.id = s.course_id where s.id = of_session),
  taught as materialized (
    select t.competency_id, case when bool_or(t.evidence_kind = 'ASSESSMENT') then h.assessed_at else h.marked_at end as at
      from held h cross join lateral taught_on(h.module_version_id, h.held_on) t group by 1, h.assessed_at, h.marked_at),
  source as (
    select m.id, m.practitioner_id from attendance_mark m where m.session_id = of_session
    union all
    select r.id, r.practitioner_id from assessment_result r where r.session_id = of_session),
  given as materialized (
    select e.practitioner_id, e.competency_id, t.at, max(e.rank) as rank
      from held h
     cross join source s
      join evidence e on e.source_id = s.id and e.practitioner_id = s.practitioner_id
      join taught t on t.competency_id = e.competency_id and known(e.recorded_at, e.voided_at, t.at)
     where exists (select from booking b
                    where b.session_id = of_session and b.practitioner_id = e.practitioner_id and known(b.recorded_at, b.voided_at, t.at)
                      and local_day(b.recorded_at) < h.held_on)
     group by 1, 2, 3)
  select practitioner_id, competency_id, at
    from (select *, count(*) over (partition by competency_id, rank) as alike from given) g where alike >= 5 $$;
