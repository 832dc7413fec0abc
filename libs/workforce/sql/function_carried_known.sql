-- Functions that people carry beside a role, as known at an instant, each of whoever answered for it then; two branches as those of posts.
create function function_carried_known(known_at timestamptz)
returns table (practitioner_id uuid, function_id uuid, valid_from date, valid_until date) language sql stable as $$
  select c.practitioner_id, c.function_id, c.valid_from, c.valid_until
    from function_carried c where known(c.recorded_at, c.voided_at, known_at) and (known_at = 'infinity' or c.record_id is null)
  union all
  select whose(c.practitioner_id, c.record_id, known_at), c.function_id, c.valid_from, c.valid_until
    from function_carried c where known_at <> 'infinity' and known(c.recorded_at, c.voided_at, known_at) and c.record_id is not null $$;
