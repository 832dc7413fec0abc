-- The grants of an account that are in force on a day, each with its last day: the one rule of what somebody may do. One that rests on a post
-- is in force on days with a live post alone; that of a deputy, while whoever they stand for has the same right themselves; one that a
-- steward's deputy gave, on days on which they stand in, and on others once a steward has confirmed it.
create function grants_of(of_account uuid, on_day date)
returns table (grant_id uuid, kind text, area_id uuid, last_day date, deputy_for uuid, stands_for uuid) language sql stable as $$
  select g.id, g.kind, g.area_id, least(g.valid_until, upper(post.days), theirs.until, awaiting.until) - 1, g.deputy_for, absent.practitioner_id
    from access_grant g
    join account a on a.id = g.account_id and a.closed_at is null
    left join account absent on absent.id = g.deputy_for
    left join lateral (select stretch.days from time_in_post i, unnest(i.days) as stretch(days)
                        where i.practitioner_id = a.practitioner_id and stretch.days @> on_day) post on g.rests_on_post
    left join lateral (
      select true as stands, least(own.valid_until, upper(stretch.days)) as until
        from access_grant own
        left join lateral (select s.days from time_in_post i, unnest(i.days) as s(days)
                            where i.practitioner_id = absent.practitioner_id and s.days @> on_day) stretch on own.rests_on_post
       where own.account_id = g.deputy_for and own.kind = g.kind and own.deputy_for is null and own.voided_at is null
         and own.valid_from <= on_day and (own.valid_until is null or on_day < own.valid_until)
         and (stretch.days is not null or not own.rests_on_post)
       order by until desc nulls first limit 1) theirs on absent.closed_at is null
    left join lateral (
      select true as waits, max(giver.valid_until) as until
        from access_grant giver
       where giver.account_id = g.given_by and giver.deputy_for = g.given_in_stead_of and giver.kind = 'STEWARD' and giver.voided_at is null
         and giver.valid_from <= on_day and on_day < giver.valid_until) awaiting
      on g.given_in_stead_of is not null and not exists (select from grant_review r where r.grant_id = g.id)
   where g.account_id = of_account and g.voided_at is null and g.valid_from <= on_day and (g.valid_until is null or on_day < g.valid_until)
     and (post.days is not null or not g.rests_on_post)
     and (g.deputy_for is null or theirs.stands) and (awaiting.waits is null or awaiting.until is not null) $$;
