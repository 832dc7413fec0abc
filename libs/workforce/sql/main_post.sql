-- The main post of a person on a day, as known at an instant: the most hours, then whichever began first, however often it was changed
-- since. It answers with the id alone, since a match must not read whole posts. PostgreSQL folds it into its caller’s statement.
create function main_post(person uuid, on_day date, known_at timestamptz) returns table (post_id uuid)
language sql stable as $$
  select p.id from post_known(known_at) p join post began on began.id = p.origin_id
   where p.practitioner_id = person and p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
   order by p.weekly_hours desc nulls last, began.valid_from, began.id limit 1 $$;

-- The same as known at an instant of whoever it is by now: of a record that was joined since too, and of none that was parted since.
create function main_post_of_now(person uuid, on_day date, known_at timestamptz) returns table (post_id uuid)
language sql stable as $$
  select p.id from post p join post began on began.id = coalesce(p.origin_id, p.id)
   where p.practitioner_id = person and known(p.recorded_at, p.voided_at, known_at)
     and p.valid_from <= on_day and (p.valid_until is null or p.valid_until > on_day)
   order by p.weekly_hours desc nulls last, began.valid_from, began.id limit 1 $$;
