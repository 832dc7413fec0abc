-- What follows from trainers, marks and bookings is written by their triggers alone: a statement of its own is refused, whoever sends it.
create function kept_by_triggers() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception '% is kept by triggers alone', tg_argv[0] using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger kept_by_triggers before insert or update or delete on engagement
  for each statement execute function kept_by_triggers('engagement');
create trigger booked_kept_by_triggers before update of booked on session
  for each statement execute function kept_by_triggers('session.booked');
