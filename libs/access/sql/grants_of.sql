-- The grants of an account that are in force on a day, each with its last day: the one rule of what somebody may do. That of a deputy is in force
-- while whoever they stand for has the same right themselves.
create function grants_of(of_account uuid, on_day date)
returns table (grant_id uuid, kind text, area_id uuid, last_day date, deputy_for uuid, stands_for uuid) language sql stable as $$
  select o.grant_id, o.kind, o.area_id, o.until - 1, null::uuid, null::uuid from own_grants_of(of_account, on_day) o
  union all
  select d.grant_id, d.kind, d.area_id, least(d.until, theirs.until) - 1, d.deputy_for, absent.practitioner_id
    from live_grants_of(of_account, on_day) d
    join account absent on absent.id = d.deputy_for
    cross join lateral (
      select o.until from own_grants_of(d.deputy_for, on_day) o where o.kind = d.kind order by o.until desc nulls first limit 1) theirs
   where d.deputy_for is not null $$;
