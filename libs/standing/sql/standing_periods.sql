-- What these people hold over time, line by line: for each stretch of days the rank, the kind of the piece that decides it and, for every
-- rank up to it, the first day on which less than that is held. Days on which nothing is held have no row. `lines` null is all.
create function standing_periods(people uuid[], lines uuid[], known_at timestamptz)
returns table (practitioner_id uuid, line_id uuid, valid_from date, valid_until date, rank smallint, kind text, met_until date[])
language sql stable as $$
  with piece as materialized (
    select practitioner_id, line_id, evidence_id, rank, kind, ends, days
      from standing_pieces(people, lines, known_at) where rank > 0 and not waits and not isempty(days)),
  turn as (
    select practitioner_id, line_id, lower(days) as day from piece
    union
    select practitioner_id, line_id, upper(days) from piece where not upper_inf(days)),
  stretch as (
    select *, daterange(day, lead(day) over (partition by practitioner_id, line_id order by day)) as days from turn),
  decided as materialized (
    select distinct on (s.practitioner_id, s.line_id, s.day) s.practitioner_id, s.line_id, s.days, p.rank, p.kind
      from stretch s
      join piece p on p.practitioner_id = s.practitioner_id and p.line_id = s.line_id and p.days @> s.day
     order by s.practitioner_id, s.line_id, s.day, deciding_key(p.rank, p.ends) desc, p.evidence_id),
  period as (
    select practitioner_id, line_id, rank, kind, unnest(range_agg(days)) as days from decided group by 1, 2, 3, 4),
  met as (
    select practitioner_id, line_id, r as rank, unnest(range_agg(days)) as days
      from decided, generate_series(1, rank) r group by 1, 2, 3)
  select p.practitioner_id, p.line_id, lower(p.days), upper(p.days), p.rank, p.kind, array_agg(upper(m.days) order by m.rank)
    from period p
    join met m on m.practitioner_id = p.practitioner_id and m.line_id = p.line_id and m.rank <= p.rank
              and m.days @> lower(p.days)
   group by p.practitioner_id, p.line_id, p.days, p.rank, p.kind $$;
