-- Whether somebody who was there for long enough had, as known at an instant, a result still to be recorded: of one competency, or of any that
-- the session assesses.
create function results_due(of_session uuid, of_competency uuid default null, known_at timestamptz default 'infinity') returns boolean
language sql stable as $$
  select exists (
    select from session s
      join course c on c.id = s.course_id
     cross join lateral taught_on(c.module_version_id, s.held_on) t
      join attendance_mark a on a.session_id = s.id and known(a.recorded_at, a.voided_at, known_at) and a.state <> 'ABSENT'
     where s.id = of_session and t.evidence_kind = 'ASSESSMENT' and (of_competency is null or t.competency_id = of_competency)
       and a.minutes >= s.minutes * (select r.min_attended from mix_rule_on(c.module_version_id, s.held_on) r)
       and not exists (select from assessment_result r join evidence e on e.source_id = r.id and known(e.recorded_at, e.voided_at, known_at)
                        where r.session_id = s.id and r.practitioner_id = a.practitioner_id
                          and known(r.recorded_at, r.voided_at, known_at) and e.competency_id = t.competency_id)) $$;
