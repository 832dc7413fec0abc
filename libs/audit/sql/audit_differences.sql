-- Days whose events are not those that were sealed: changed, added or gone since, or with a seal before them that was; and days with a reason
-- that is not what was said. One that is gone was erased.
create function audit_differences() returns table (what text, day date) language sql stable as $$
  with sealed as (select s.day, s.events, s.hash, lag(s.hash) over (order by s.day) as before from audit_seal s),
  eventful as (
    select distinct (e.at at time zone 'UTC')::date as day from audit_event e
     where e.at < ((select max(s.day) from sealed s) + 1)::timestamp at time zone 'UTC')
  select 'audit', day
    from sealed s full join eventful using (day)
   where not exists (select from sealed_day(day, s.before) d where (d.events, d.hash) = (s.events, s.hash))
  union all
  select 'reason of an audit event', (e.at at time zone 'UTC')::date
    from audit_reason r join audit_event e on e.id = r.event_id
   where e.reason_hash is distinct from hash_of_reason(r.salt, r.reason) $$;
