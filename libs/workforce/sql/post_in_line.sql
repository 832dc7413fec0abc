-- The posts by which people stand in lines of managers on a day: those that are live, and of whoever has none the last ones, by which the
-- next manager up stands in for somebody who left. PostgreSQL folds it into its caller’s statement, where it goes by an index.
create function post_in_line(on_day date, known_at timestamptz)
returns table (post_id uuid, practitioner_id uuid, line_manager_id uuid, team_id uuid, live boolean)
language sql stable as $$
  select p.id, p.practitioner_id, p.line_manager_id, p.team_id, p.valid_until is null or p.valid_until > on_day
    from post_known(known_at) p
   where p.valid_from <= on_day
     and (p.valid_until is null or p.valid_until > on_day
          or not exists (select from post_known(known_at) later
                          where later.practitioner_id = p.practitioner_id and later.valid_from <= on_day
                            and (later.valid_until is null or later.valid_until > p.valid_until))) $$;
