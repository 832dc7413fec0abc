-- Leave as known at an instant, of whoever answered for it then; two branches as those of posts.
create function leave_known(known_at timestamptz) returns table (practitioner_id uuid, valid_from date, valid_until date) language sql stable as $$
  select l.practitioner_id, l.valid_from, l.valid_until
    from leave l where known(l.recorded_at, l.voided_at, known_at) and (known_at = 'infinity' or l.record_id is null)
  union all
  select whose(l.practitioner_id, l.record_id, known_at), l.valid_from, l.valid_until
    from leave l where known_at <> 'infinity' and known(l.recorded_at, l.voided_at, known_at) and l.record_id is not null $$;
