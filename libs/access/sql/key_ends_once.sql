-- A key that has ended stays ended, whoever writes.
create function key_ends_once() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'the key has ended already' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger key_ends_once before update of ended_at on service_key for each row execute function key_ends_once();
