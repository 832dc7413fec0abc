-- In which cluster a site or a team lies, and in which area a cluster, on which days, as known at an instant: at first where it was added,
-- from each move until the next where that put it. The days of a place follow one another without a gap. This is the one place where that
-- is decided; PostgreSQL folds it into its caller’s statement, and reads the kind that is asked for alone.
create function place_within(known_at timestamptz)
returns table (kind text, place_id uuid, scheme_id uuid, within_id uuid, days daterange) language sql stable as $$
  select f.kind, f.place_id, f.scheme_id, f.within_id,
         daterange(null, (select min(m.valid_from) from place_move m
                           where m.place_id = f.place_id and m.scheme_id is not distinct from f.scheme_id
                             and known(m.recorded_at, m.voided_at, known_at)))
    from place_at_first f
  union all
  select m.kind, m.place_id, m.scheme_id, coalesce(m.to_cluster_id, m.to_area_id),
         daterange(m.valid_from, (select min(n.valid_from) from place_move n
                                   where n.place_id = m.place_id and n.scheme_id is not distinct from m.scheme_id
                                     and n.valid_from > m.valid_from and known(n.recorded_at, n.voided_at, known_at)))
    from place_move m
   where known(m.recorded_at, m.voided_at, known_at) $$;
