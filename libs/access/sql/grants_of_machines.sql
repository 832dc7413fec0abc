-- A machine may read what a planner may, and follow what changes: all other rights rest on a person, or show more of one. What is for following is for no person.
create function grants_of_machines() returns trigger language plpgsql as $$
declare
  to_follow constant boolean := new.kind in ('CHANGED_PEOPLE', 'CHANGED_POSTS', 'CHANGED_SESSIONS', 'CHANGED_COMPLETIONS', 'NAMES_AND_NUMBERS');
begin
  if (select is_machine from account where (partnership_id, id) = (new.partnership_id, new.account_id)) then
    if new.deputy_for is not null or not (new.kind = 'PLANNER' or to_follow) then
      raise exception 'not for a machine' using errcode = 'check_violation', constraint = 'not_for_machines';
    end if;
  elsif to_follow then
    raise exception 'for a machine alone' using errcode = 'check_violation', constraint = 'for_machines_alone';
  end if;
  return null;
end $$;
create trigger grants_of_machines after insert on access_grant for each row execute function grants_of_machines();
