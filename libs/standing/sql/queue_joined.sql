-- Of two records that are joined, or parted, all that follows from the facts of either is derived anew; facts that are keyed anew say so as well.
create function queue_joined() returns trigger language plpgsql as $$
begin
  insert into pending_refresh (people, out_of_time) values (array[new.practitioner_id, new.other_id], true);
  return null;
end $$;
create trigger queue_added after insert on person_join for each row execute function queue_joined();
create trigger queue_changed after update of voided_at on person_join for each row execute function queue_joined();
