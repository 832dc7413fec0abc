-- Whoever leaves gives up the places that they have on sessions after their last day, up to when they are in post again; where they are
-- marked, the place stays.
create function release_places() returns trigger language plpgsql as $$
begin
  update booking b set voided_at = partnership_now(), void_reason = left_in_words(new.last_day), leaving_id = new.id
    from session s
   where b.partnership_id = new.partnership_id and b.practitioner_id = new.practitioner_id and b.voided_at is null
     and s.partnership_id = b.partnership_id and s.id = b.session_id and s.held_on > new.last_day and (new.back_on is null or s.held_on < new.back_on)
     and not exists (select from attendance_mark a
                      where a.partnership_id = b.partnership_id and a.session_id = b.session_id
                        and a.practitioner_id = b.practitioner_id and a.voided_at is null);
  return null;
end $$;
create trigger release_places after insert on leaving for each row execute function release_places();
