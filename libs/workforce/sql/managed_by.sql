-- Everybody whose live post names this person line manager, directly or below, and the teams they lead: the one rule of whose
-- records a manager sees, from the manager down. Each step goes by the index of line managers, so that it reads their people alone;
-- whether one person is among them is asked of `manages`.
create function managed_by(manager uuid, on_day date, known_at timestamptz) returns table (practitioner_id uuid)
language sql stable as $$
  with recursive below(id) as (
    select p.practitioner_id from post p
     where p.line_manager_id = manager and p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
       and known(p.recorded_at, p.voided_at, known_at)
    union
    select p.practitioner_id from below b join post p on p.line_manager_id = b.id
     where p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
       and known(p.recorded_at, p.voided_at, known_at))
  select id from below where id <> manager
  union
  select p.practitioner_id from team t join post p on p.team_id = t.id
   where t.leader_id = manager and p.practitioner_id <> manager
     and p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
     and known(p.recorded_at, p.voided_at, known_at) $$;
