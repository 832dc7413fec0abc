-- The last day in post of somebody of whom one post ends on a day, past all that go on then or begin within 31 days of each end; null
-- where one of them has no end.
create function last_day_in_post(person uuid, ends_on date) returns date language sql stable as $$
  select last_day_of(stay) from stays(person) stay where stay @> ends_on $$;
