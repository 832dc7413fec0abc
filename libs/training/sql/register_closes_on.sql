-- The last day on which the register of a session of that day is kept without a reason for being so late.
create function register_closes_on(held_on date) returns date language sql stable as $$
  select held_on + register_open_days from partnership where id = current_partnership() $$;
