-- What is good once stays used, whoever writes.
create function used_once() returns trigger language plpgsql as $$
begin
  if old.used_at is not null and new.used_at is distinct from old.used_at then
    raise exception '% was used already', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger used_once before update of used_at on invitation for each row execute function used_once();
create trigger used_once before update of used_at on sign_in_link for each row execute function used_once();
