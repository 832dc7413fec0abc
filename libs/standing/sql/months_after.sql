-- The first day after so many whole months, counted from their first day. Where the last month is too short to have that day, its last day
-- still belongs to them: 29 February 2024 and 36 months hold until 28 February 2027, so the first day after is 1 March.
create function months_after(day date, months integer) returns date language sql immutable parallel safe as $$
  select case when extract(day from added) < extract(day from day) then added + 1 else added end
    from (select (day + make_interval(months => months))::date as added) a $$;
