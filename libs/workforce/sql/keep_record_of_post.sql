-- What a post becomes by ends and changes is of the record for which the post was written, and so is the manager whom it goes on naming: parted again,
-- each record has its own posts as they are by then.
create function keep_record_of_post() returns trigger language plpgsql as $$
declare
  was post;
begin
  select * into was from post where partnership_id = new.partnership_id and id = coalesce(new.changes_id, new.shortens_id, new.origin_id);
  if new.practitioner_id = was.practitioner_id then new.record_id := was.record_id; end if;
  if new.line_manager_id = was.line_manager_id then new.line_manager_record_id := was.line_manager_record_id; end if;
  if new.clinical_supervisor_id = was.clinical_supervisor_id then new.clinical_supervisor_record_id := was.clinical_supervisor_record_id; end if;
  return new;
end $$;
create trigger keep_record before insert on post for each row when (new.origin_id is not null) execute function keep_record_of_post();
