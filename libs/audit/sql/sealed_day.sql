-- The seal of a day, on top of the one before it: over each event of the day, in the order of time, with all that it says.
create function sealed_day(of_day date, before bytea) returns table (events integer, hash bytea) language sql stable as $$
  select count(*)::integer,
         sha256(coalesce(before, '') || convert_to(of_day::text, 'UTF8') || coalesce(string_agg(sha256(convert_to(
           jsonb_build_array(id, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), account_id, operation, outcome, subject, rights, stood_for, encode(reason_hash, 'hex'))::text,
           'UTF8')), '' order by at, id), ''))
    from audit_event
   where at >= of_day::timestamp at time zone 'UTC' and at < (of_day + 1)::timestamp at time zone 'UTC' $$;
