-- The last day in post of somebody who has left before a day; null of whoever is in post then, is between two posts (the next begins
-- within 31 days) or was never in one.
create function left_before(person uuid, day date) returns date language sql stable as $$
  select last_day from leavings_of(person) where last_day < day and (back_on is null or day < back_on) $$;
