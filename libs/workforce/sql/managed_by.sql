-- Everybody whose live post names this person line manager, directly or below, and the teams they lead: the one rule of whose
-- records a manager sees.
create function managed_by(manager uuid, on_day date, known_at timestamptz) returns table (practitioner_id uuid)
language sql stable as $$
  with recursive live as (
    select practitioner_id, line_manager_id, team_id from post
     where valid_from <= on_day and (valid_until is null or valid_until > on_day)
       and recorded_at <= known_at and (voided_at is null or voided_at > known_at)),
  below(id) as (
    select practitioner_id from live where line_manager_id = manager
    union select l.practitioner_id from live l join below b on l.line_manager_id = b.id)
  select id from below where id <> manager
  union
  select l.practitioner_id from live l join team t on t.id = l.team_id where t.leader_id = manager and l.practitioner_id <> manager $$;
