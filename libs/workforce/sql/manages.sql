-- Whether a person is among those `managed_by` this manager: the same rule, climbed from the person, who has few managers above,
-- not walked down from a manager, who may have everybody below.
create function manages(manager uuid, person uuid, on_day date, known_at timestamptz) returns boolean
language sql stable as $$
  with recursive line(practitioner_id, line_manager_id, team_id) as (
    select p.practitioner_id, p.line_manager_id, p.team_id from post_in_line(on_day, known_at) p
     where p.practitioner_id = person and p.live
    union
    select p.practitioner_id, p.line_manager_id, null::uuid
      from line l
     cross join lateral (select * from post_in_line(on_day, known_at) o where o.practitioner_id = l.line_manager_id offset 0) p)
  select manager <> person
     and (exists (select from line where line_manager_id = manager)
          or exists (select from line l join team_leader_on(on_day, known_at) t on t.team_id = l.team_id where t.leader_id = manager)) $$;
