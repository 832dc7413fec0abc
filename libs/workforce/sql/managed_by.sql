-- Everybody in post who has this person as line manager, directly or below (also past somebody who left), and the teams they lead: the
-- one rule of whose records a manager sees, from the manager down. Each step goes by the index of line managers, so that it reads their
-- people alone (`offset 0` has it read so); whether one person is among them is asked of `manages`.
create function managed_by(manager uuid, on_day date, known_at timestamptz) returns table (practitioner_id uuid)
language sql stable as $$
  with recursive below(id, live) as (
    select p.practitioner_id, p.live from post_in_line(on_day, known_at) p where p.line_manager_id = manager
    union
    select p.practitioner_id, p.live from below b
     cross join lateral (select * from post_in_line(on_day, known_at) o where o.line_manager_id = b.id offset 0) p)
  select id from below where live and id <> manager
  union
  select p.practitioner_id from team_leader_on(on_day, known_at) t
   cross join lateral (select * from post_in_line(on_day, known_at) o where o.team_id = t.team_id offset 0) p
   where t.leader_id = manager and p.practitioner_id <> manager and p.live $$;
