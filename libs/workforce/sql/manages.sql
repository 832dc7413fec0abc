-- Whether a person is among those `managed_by` this manager: the same rule, climbed from the person, who has few managers above,
-- not walked down from a manager, who may have everybody below.
create function manages(manager uuid, person uuid, on_day date, known_at timestamptz) returns boolean
language sql stable as $$
  with recursive live(practitioner_id, line_manager_id, team_id) as (
    select p.practitioner_id, p.line_manager_id, p.team_id from post p
     where p.practitioner_id = person and p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
       and known(p.recorded_at, p.voided_at, known_at)
    union
    select p.practitioner_id, p.line_manager_id, null::uuid from live l join post p on p.practitioner_id = l.line_manager_id
     where p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
       and known(p.recorded_at, p.voided_at, known_at))
  select manager <> person
     and (exists (select from live where line_manager_id = manager)
          or exists (select from live l join team t on t.id = l.team_id where t.leader_id = manager)) $$;
