-- One at a time in a partnership: whoever adds people sees who is there, so that two at once do not add the same one twice.
create function lock_new_people() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(current_partnership()::text, 6)) $$;
