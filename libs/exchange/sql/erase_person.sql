-- Erases one record: each lib takes out of its own tables what names its person or was written about them. Facts stay, with ids that lead to no name.
create function erase_record(person uuid, by_account uuid) returns void language plpgsql as $$
declare
  names constant text[] := names_of(person);
  addresses constant text[] := addresses_of(person);
  recipients constant uuid[] := array(select person union all select a.id from account a where a.partnership_id = current_partnership() and a.practitioner_id = person);
begin
  perform erase_in_exchange(person, names, by_account);
  perform erase_in_planning(names);
  perform erase_in_training(person, names);
  perform erase_in_standing(person, names);
  perform erase_in_needs(names);
  perform erase_in_roles(names);
  perform erase_in_access(person, names);
  perform erase_in_jobs(names);
  perform erase_in_mail(recipients, addresses, names);
  perform erase_in_audit(person, names);
  perform erase_in_workforce(person, names);
  perform erase_in_database(names);
end $$;
-- Erases somebody: their record, and every other that is joined to it.
create function erase_person(person uuid, by_account uuid) returns void language plpgsql as $$
begin
  perform erase_record(record, by_account)
    from (select person as record union all
          select other_id from person_join where partnership_id = current_partnership() and practitioner_id = person and voided_at is null) r;
end $$;
