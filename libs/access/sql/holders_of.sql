-- Accounts of which a grant of this kind is in force on a day, each with the person, since when, and whether as whose deputy: of somebody on the
-- record whom it stands in for, `stands_for`.
create function holders_of(of_kind text, on_day date)
returns table (account_id uuid, practitioner_id uuid, since date, stands_for uuid, is_deputy boolean) language sql stable as $$
  select a.id, a.practitioner_id, min(g.valid_from), f.stands_for, f.deputy_for is not null
    from access_grant g
    join account a on a.id = g.account_id
    join lateral grants_of(a.id, on_day) f on f.grant_id = g.id
   where g.kind = of_kind and a.closed_at is null
   group by a.id, a.practitioner_id, f.stands_for, f.deputy_for is not null $$;
