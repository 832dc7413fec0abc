-- Who manages somebody that day and is in post: by each of their posts the line manager or, where that one has left, the next one up who
-- has not; and whoever leads the team.
create function managers_meanwhile(holder uuid, on_day date, known_at timestamptz) returns table (practitioner_id uuid)
language sql stable as $$
  with recursive up(id, in_post) as (
    select holder, false
    union
    select p.line_manager_id, exists (select from post_in_line(on_day, known_at) o where o.practitioner_id = p.line_manager_id and o.live)
      from up u
     cross join lateral (select * from post_in_line(on_day, known_at) o where o.practitioner_id = u.id offset 0) p
     where not u.in_post and p.line_manager_id is not null)
  select id from up where in_post and id <> holder
  union
  select t.leader_id from post_in_line(on_day, known_at) p join team_leader_on(on_day, known_at) t on t.team_id = p.team_id
   where p.practitioner_id = holder and t.leader_id <> holder
     and exists (select from post_in_line(on_day, known_at) o where o.practitioner_id = t.leader_id and o.live) $$;
