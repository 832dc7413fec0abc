-- Keeps `name_beginning` as the identity says: by the name that somebody has, and by those that they had.
create function keep_name_beginnings() returns trigger language plpgsql as $$
begin
  delete from name_beginning where partnership_id = new.partnership_id and practitioner_id = new.practitioner_id;
  insert into name_beginning (partnership_id, practitioner_id, beginning)
  select distinct new.partnership_id, new.practitioner_id, b
    from (select given_name, family_name from identity
           where partnership_id = new.partnership_id and practitioner_id = new.practitioner_id
          union all
          select given_name, family_name from former_name
           where partnership_id = new.partnership_id and practitioner_id = new.practitioner_id and last_day is not null) n,
         name_beginnings(n.given_name, n.family_name) b;
  return null;
end $$;
create trigger name_beginnings_added after insert on identity for each row execute function keep_name_beginnings();
create trigger name_beginnings_changed after update of given_name, family_name on identity for each row
  execute function keep_name_beginnings();
create trigger name_beginnings_added after insert on former_name for each row execute function keep_name_beginnings();
