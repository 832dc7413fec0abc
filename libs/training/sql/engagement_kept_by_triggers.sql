-- What follows from trainers, marks and bookings is written by their triggers alone.
create trigger kept_by_triggers before insert or update or delete on engagement
  for each statement execute function kept_by_triggers('engagement');
create trigger booked_kept_by_triggers before update of booked on session
  for each statement execute function kept_by_triggers('session.booked');
