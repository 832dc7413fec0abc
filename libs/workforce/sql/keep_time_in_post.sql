-- Says to access on which days somebody has a live post, at the commit of whatever changed one. The person is locked first, and read in
-- another statement: of two changes at once the later one sees both.
create function keep_time_in_post() returns trigger language plpgsql as $$
declare
  partnership constant uuid := coalesce(new.partnership_id, old.partnership_id);
  person uuid;
begin
  for person in select distinct p from unnest(array[old.practitioner_id, new.practitioner_id]) p where p is not null order by p loop
    perform from practitioner where partnership_id = partnership and id = person for no key update;
    perform record_time_in_post(person, (
      select range_agg(daterange(valid_from, valid_until)) from post
       where partnership_id = partnership and practitioner_id = person and voided_at is null));
  end loop;
  return null;
end $$;
create constraint trigger time_in_post_added after insert on post deferrable initially deferred
  for each row execute function keep_time_in_post();
create constraint trigger time_in_post_changed after update of practitioner_id, valid_from, valid_until, voided_at on post
  deferrable initially deferred for each row execute function keep_time_in_post();
create constraint trigger time_in_post_removed after delete on post
  deferrable initially deferred for each row execute function keep_time_in_post();
