-- Whether somebody who was there for long enough has a result still to be recorded: of one competency, or of any that the session assesses.
create function results_due(of_session uuid, of_competency uuid default null) returns boolean language sql stable as $$
  select exists (
    select from session s
      join course c on c.id = s.course_id
     cross join lateral taught_on(c.module_version_id, s.held_on) t
      join attendance_mark a on a.session_id = s.id and a.voided_at is null and a.state <> 'ABSENT'
     where s.id = of_session and t.evidence_kind = 'ASSESSMENT' and (of_competency is null or t.competency_id = of_competency)
       and a.minutes >= s.minutes * (select r.min_attended from mix_rule_on(c.module_version_id, s.held_on) r)
       and not exists (select from assessment_result r join evidence e on e.source_id = r.id and e.voided_at is null
                        where r.session_id = s.id and r.practitioner_id = a.practitioner_id and r.voided_at is null
                          and e.competency_id = t.competency_id)) $$;
