-- Accounts of which a grant of this kind is in force on a day, each with the person, since when, and whether as whose deputy: of somebody on the
-- record whom it stands in for, `stands_for`. With people given, of these and of their deputies alone.
create function holders_of(of_kind text, on_day date, people uuid[] default null)
returns table (account_id uuid, practitioner_id uuid, since date, stands_for uuid, is_deputy boolean) language sql stable as $$
  select a.id, a.practitioner_id, min(g.valid_from), f.stands_for, f.deputy_for is not null
    from access_grant g
    join account a on a.id = g.account_id
    join lateral grants_of(a.id, on_day) f on f.grant_id = g.id
   where g.kind = of_kind and a.closed_at is null
     and (people is null or a.practitioner_id = any(people)
          or g.deputy_for in (select absent.id from account absent where absent.practitioner_id = any(people)))
   group by a.id, a.practitioner_id, f.stands_for, f.deputy_for is not null $$;
