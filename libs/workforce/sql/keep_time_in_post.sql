-- Says to access on which days somebody has a live post, at the commit of whatever changed one. The person is locked first, and read in
-- another statement: of two changes at once the later one sees both.
create function keep_time_in_post() returns trigger language plpgsql as $$
declare
  people uuid[] := array[new.practitioner_id];
  person uuid;
begin
  if tg_op = 'UPDATE' and old.practitioner_id <> new.practitioner_id then people := people || old.practitioner_id; end if;
  foreach person in array people loop
    perform from practitioner where partnership_id = new.partnership_id and id = person for no key update;
    perform record_time_in_post(person, (
      select range_agg(daterange(valid_from, valid_until)) from post
       where partnership_id = new.partnership_id and practitioner_id = person and voided_at is null));
  end loop;
  return null;
end $$;
create constraint trigger time_in_post_added after insert on post deferrable initially deferred
  for each row execute function keep_time_in_post();
create constraint trigger time_in_post_changed after update of practitioner_id, valid_from, valid_until, voided_at on post
  deferrable initially deferred for each row execute function keep_time_in_post();
