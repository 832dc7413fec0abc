-- What is derived is written by triggers alone, where a table says so: a statement of its own is refused, whoever sends it.
create function kept_by_triggers() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception '% is kept by triggers alone', tg_argv[0] using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger kept_by_triggers before insert or update or delete on time_in_post
  for each statement execute function kept_by_triggers('time_in_post');
create trigger kept_by_triggers before insert or update or delete on audit_person
  for each statement execute function kept_by_triggers('audit_person');
create trigger kept_by_triggers before insert or update or delete on account_directory
  for each statement execute function kept_by_triggers('account_directory');
