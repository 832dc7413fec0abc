-- The grants of an account that is open whose days have come, and with them a live post where they rest on one; whether more must be so, of those
-- of a deputy or by a deputy, is said by those who read it. `until` is the first day on which they end; null is none.
create function live_grants_of(of_account uuid, on_day date)
returns table (grant_id uuid, kind text, area_id uuid, until date, deputy_for uuid, given_by uuid, given_in_stead_of uuid)
language sql stable as $$
  select g.id, g.kind, g.area_id, least(g.valid_until, upper(post.days)), g.deputy_for, g.given_by, g.given_in_stead_of
    from access_grant g
    join account a on a.id = g.account_id and a.closed_at is null
    left join lateral (select stretch.days from time_in_post i, unnest(i.days) as stretch(days)
                        where i.practitioner_id = a.practitioner_id and stretch.days @> on_day) post on g.rests_on_post
   where g.account_id = of_account and g.voided_at is null and g.valid_from <= on_day and (g.valid_until is null or on_day < g.valid_until)
     and (post.days is not null or not g.rests_on_post) $$;
