-- The last day in post of somebody of whom one post ends on a day, past all that go on then or begin within 31 days of each end; null
-- where one of them has no end.
create function last_day_in_post(person uuid, ends_on date) returns date language sql stable as $$
  select upper(stay) - 31
    from (select range_agg(daterange(valid_from, valid_until + 30)) as stays from post
           where practitioner_id = person and voided_at is null) p, unnest(p.stays) as s(stay)
   where stay @> ends_on $$;
