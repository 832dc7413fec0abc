-- Keeps `name_beginning` as the identity says.
create function keep_name_beginnings() returns trigger language plpgsql as $$
begin
  delete from name_beginning where partnership_id = new.partnership_id and practitioner_id = new.practitioner_id;
  insert into name_beginning (partnership_id, practitioner_id, beginning)
  select new.partnership_id, new.practitioner_id, b from name_beginnings(new.given_name, new.family_name) b;
  return null;
end $$;
create trigger name_beginnings_added after insert on identity for each row execute function keep_name_beginnings();
create trigger name_beginnings_changed after update of given_name, family_name on identity for each row
  execute function keep_name_beginnings();
