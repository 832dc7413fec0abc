-- The last day in post of somebody who has left before a day; null of whoever is in post then, is between two posts (the next begins
-- within 31 days) or was never in one.
create function left_before(person uuid, day date) returns date language sql stable as $$
  select last
    from (select last_day_of(stay) as last from stays(person) stay where lower(stay) <= day order by stay desc limit 1) l
   where last < day $$;
