-- What somebody carries beside a role that ends when they leave after a day (null is never), to be back on
-- another (null is never).
create function functions_let_go(of_practitioner uuid, last_day date, back_on date) returns setof function_carried language sql stable as $$
  select * from function_carried c
   where c.practitioner_id = of_practitioner and c.voided_at is null
     and functions_let_go.last_day is not null and (c.valid_until is null or c.valid_until > functions_let_go.last_day + 1)
     and (functions_let_go.back_on is null or c.valid_from < functions_let_go.back_on) $$;
