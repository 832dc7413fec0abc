-- Who leads each team on a day, as known at an instant, and since when; no day is told of whoever leads it since it was added. This is the one
-- place where that is decided.
create function team_leader_on(on_day date, known_at timestamptz) returns table (team_id uuid, leader_id uuid, since date)
language sql stable as $$
  select t.id, case when c.id is null then whose(t.leader_id, t.leader_record_id, known_at) else whose(c.leader_id, c.leader_record_id, known_at) end, c.valid_from
    from team t
    left join lateral (
      select l.id, l.leader_id, l.leader_record_id, l.valid_from from team_leader_change l
       where l.team_id = t.id and l.valid_from <= on_day and known(l.recorded_at, l.voided_at, known_at)
       order by l.valid_from desc limit 1) c on true $$;
