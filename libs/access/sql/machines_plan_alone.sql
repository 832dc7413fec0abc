-- A machine may read what a planner may, and nothing else: all other rights rest on a person, or show one.
create function machines_plan_alone() returns trigger language plpgsql as $$
begin
  if (new.kind <> 'PLANNER' or new.deputy_for is not null)
    and (select is_machine from account where (partnership_id, id) = (new.partnership_id, new.account_id)) then
    raise exception 'not for a machine' using errcode = 'check_violation', constraint = 'machines_plan_alone';
  end if;
  return null;
end $$;
create trigger machines_plan_alone after insert on access_grant for each row execute function machines_plan_alone();
