-- The grants that somebody holds themselves on a day, as no deputy. One that a steward's deputy gave is in force on days on which they stand in, so
-- while whoever is away is a steward themselves, and on others once a steward has confirmed it.
create function own_grants_of(of_account uuid, on_day date)
returns table (grant_id uuid, kind text, area_id uuid, until date) language sql stable as $$
  select g.grant_id, g.kind, g.area_id, least(g.until, awaiting.until)
    from live_grants_of(of_account, on_day) g
    left join lateral (
      select true as waits, max(least(giver.until, away.until)) as until
        from live_grants_of(g.given_by, on_day) giver
        join live_grants_of(g.given_in_stead_of, on_day) away on away.kind = 'STEWARD' and away.deputy_for is null
       where giver.kind = 'STEWARD' and giver.deputy_for = g.given_in_stead_of) awaiting
      on g.given_in_stead_of is not null and not exists (select from grant_review r where r.grant_id = g.grant_id)
   where g.deputy_for is null and (awaiting.waits is null or awaiting.until is not null) $$;
