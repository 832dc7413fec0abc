-- Whom an event names is kept with it, person by person. An event that names nobody costs nothing.
create function keep_audit_person() returns trigger language plpgsql as $$
begin
  insert into audit_person (partnership_id, practitioner_id, at, event_id)
  select distinct new.partnership_id, person::uuid, new.at, new.id from jsonb_array_elements_text(new.subject -> 'people') as person;
  return null;
end $$;
create trigger keep_audit_person after insert on audit_event for each row when (new.subject ? 'people')
  execute function keep_audit_person();
