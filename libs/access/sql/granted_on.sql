-- Accounts that a grant of this kind lets in on a day, with the person and the day since which: open ones, and of a grant that rests on a
-- post on days with a live post alone, as the sign-in has it.
create function granted_on(of_kind text, on_day date) returns table (account_id uuid, practitioner_id uuid, since date)
language sql stable as $$
  select a.id, a.practitioner_id, min(g.valid_from)
    from access_grant g join account a on a.id = g.account_id
   where g.kind = of_kind and a.closed_at is null and g.valid_from <= on_day and (g.valid_until is null or on_day < g.valid_until)
     and (not g.rests_on_post or exists (select from time_in_post t where t.practitioner_id = a.practitioner_id and t.days @> on_day))
   group by a.id, a.practitioner_id $$;
