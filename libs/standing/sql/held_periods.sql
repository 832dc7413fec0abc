-- What these people hold over time, on any line: as kept where all is known, else derived from the facts of that time.
create function held_periods(people uuid[], known_at timestamptz)
returns table (practitioner_id uuid, line_id uuid, rank smallint, days daterange)
language sql stable as $$
  select practitioner_id, line_id, rank, daterange(valid_from, valid_until)
    from standing_period where known_at = 'infinity' and practitioner_id = any(people)
  union all
  select practitioner_id, line_id, rank, days
    from standing_pieces(case when known_at = 'infinity' then '{}' else people end, null, known_at) where not waits $$;
