-- Seals each day that ended an hour ago or more and has events, from where it was left off. An event has the time at which its transaction
-- began, and none takes an hour.
create function seal_audit() returns setof audit_seal language plpgsql as $$
declare
  last audit_seal;
  next_day date;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_seal ' || current_partnership(), 0));
  select * into last from audit_seal order by day desc limit 1;
  loop
    select (min(at) at time zone 'UTC')::date into next_day
      from audit_event
     where at >= coalesce((last.day + 1)::timestamp at time zone 'UTC', '-infinity')
       and at < date_trunc('day', now() - interval '1 hour', 'UTC');
    exit when next_day is null;
    insert into audit_seal (day, events, hash) select next_day, s.events, s.hash from sealed_day(next_day, last.hash) s
    returning * into last;
    return next last;
  end loop;
end $$;
