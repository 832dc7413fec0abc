-- One at a time in a partnership: whoever changes line managers or joins records sees the lines as they will stand, so that no ring is made by two at once.
create function lock_lines(of_partnership uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(of_partnership::text, 2)) $$;
