-- When somebody has left, by the posts that stand: after each last day on which none goes on or begins within 31 days, up to the day on
-- which they are in post again, if any.
create function leavings_of(person uuid) returns table (last_day date, back_on date) language sql stable as $$
  select last_day_of(stay), next
    from (select stay, lead(lower(stay)) over (order by stay) as next from stays(person) stay) s
   where not upper_inf(stay) $$;
