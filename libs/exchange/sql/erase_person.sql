-- Erases somebody: each lib takes out of its own tables what names them or was written about them. Facts stay, with ids that lead to no name.
create function erase_person(person uuid, by_account uuid) returns void language plpgsql as $$
declare
  names constant text[] := names_of(person);
  addresses constant text[] := addresses_of(person);
begin
  perform erase_in_exchange(person, names, by_account);
  perform erase_in_planning(names);
  perform erase_in_training(person, names);
  perform erase_in_standing(person, names);
  perform erase_in_needs(names);
  perform erase_in_roles(names);
  perform erase_in_access(person, names);
  perform erase_in_jobs(names);
  perform erase_in_mail(addresses, names);
  perform erase_in_audit(person, names);
  perform erase_in_workforce(person, names);
  perform erase_in_database(names);
end $$;
