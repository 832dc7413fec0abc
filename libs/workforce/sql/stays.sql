-- When somebody is in post without having left: their posts, each with the 31 days after it within which the next may begin. The last day in
-- post of a stay is 31 days before its upper bound.
create function stays(person uuid) returns setof daterange language sql stable as $$
  select unnest(range_agg(daterange(valid_from, valid_until + 30))) from post where practitioner_id = person and voided_at is null $$;
create function last_day_of(stay daterange) returns date language sql immutable as $$ select upper(stay) - 31 $$;
