-- When somebody is in post without having left: their posts, each with the 31 days after it within which the next may begin. The last day in
-- post of a stay is 31 days before its upper bound. With `of_post`, as if that one of them ended before a day.
create function stays(person uuid, of_post uuid default null, ending date default null) returns setof daterange language sql stable as $$
  select unnest(range_agg(daterange(valid_from, least(valid_until, case when id = of_post then ending end) + 30)))
    from post where practitioner_id = person and voided_at is null $$;
create function last_day_of(stay daterange) returns date language sql immutable as $$ select upper(stay) - 31 $$;
