-- Whom to ask about somebody on a day: the clinical supervisor of their main post, else its line manager or, where that one has left, the
-- next one up; always somebody who is in post that day. None where there is nobody.
create function supervisor_of(holder uuid, on_day date, known_at timestamptz) returns table (supervisor_id uuid, kind text)
language sql stable as $$
  with recursive main as (
    select o.clinical_supervisor_id, o.line_manager_id from main_post(holder, on_day, known_at) m join post_known(known_at) o on o.id = m.post_id),
  up(id, in_post) as (
    select m.line_manager_id, exists (select from post_in_line(on_day, known_at) o where o.practitioner_id = m.line_manager_id and o.live) from main m
    union
    select p.line_manager_id, exists (select from post_in_line(on_day, known_at) o where o.practitioner_id = p.line_manager_id and o.live)
      from up u
     cross join lateral (select * from post_in_line(on_day, known_at) o where o.practitioner_id = u.id offset 0) p
     where not u.in_post)
  select id, kind
    from (select m.clinical_supervisor_id as id, 'CLINICAL_SUPERVISOR' as kind from main m
           where exists (select from post_in_line(on_day, known_at) o where o.practitioner_id = m.clinical_supervisor_id and o.live)
          union all
          select id, 'LINE_MANAGER' from up where in_post) found
   where id <> holder
   order by kind, id limit 1 $$;
