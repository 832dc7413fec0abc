-- Whether somebody came on a roll today: by a mark of today or by none yet, without a place that was booked before today. Of them a trainer is
-- shown less until tomorrow.
create function new_on_register(of_session uuid, person uuid, marked timestamptz) returns boolean language sql stable as $$
  select (marked is null or local_day(marked) >= partnership_today())
     and not exists (select from booking b
                      where b.session_id = of_session and b.practitioner_id = person and b.voided_at is null
                        and local_day(b.recorded_at) < partnership_today()) $$;
