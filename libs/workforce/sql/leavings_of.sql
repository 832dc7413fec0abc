-- When somebody has left, by the posts that stand: after each last day on which none goes on or begins within 31 days, up to the day on
-- which they are in post again, if any. With `of_post`, as if that one of them ended before a day.
create function leavings_of(person uuid, of_post uuid default null, ending date default null)
returns table (last_day date, back_on date) language sql stable as $$
  select last_day_of(stay), next
    from (select stay, lead(lower(stay)) over (order by stay) as next from stays(person, of_post, ending) stay) s
   where not upper_inf(stay) $$;
-- Of them those that nobody has recorded; whoever has come back by today does not leave by an older end.
create function leavings_to_record(person uuid, of_post uuid default null, ending date default null)
returns table (last_day date, back_on date) language sql stable as $$
  select o.last_day, o.back_on from leavings_of(person, of_post, ending) o
   where (o.back_on is null or o.back_on > partnership_today())
     and not exists (select from leaving l where l.practitioner_id = person and l.last_day = o.last_day and l.voided_at is null) $$;
