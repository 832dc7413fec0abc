-- From when on a list that was settled is kept so and so long: as of its last settling, by the real clock, as all that is forgotten by night.
create function keep_since() returns trigger language plpgsql as $$
begin
  if new.settled_at is null then
    new.kept_since := null;
  elsif tg_op = 'INSERT' then
    new.kept_since := coalesce(new.kept_since, now());
  elsif new.settled_at is distinct from old.settled_at then
    new.kept_since := now();
  end if;
  return new;
end $$;
create trigger keep_since before insert or update of settled_at on import_run for each row execute function keep_since();
