-- Who manages the holder of a post whose line manager has no live post that day: the next ones up who have one, past others who left.
create function managers_meanwhile(holder uuid, absent uuid, on_day date, known_at timestamptz) returns table (practitioner_id uuid)
language sql stable as $$
  with recursive up(id, in_post) as (
    select absent, false
    union
    select p.line_manager_id, exists (select from post_in_line(on_day, known_at) o where o.practitioner_id = p.line_manager_id and o.live)
      from up u join post_in_line(on_day, known_at) p on p.practitioner_id = u.id
     where not u.in_post and p.line_manager_id is not null)
  select id from up where in_post and id <> holder $$;
