-- Promise 4: a published version never changes, whoever asks; all that may still be said of it is that its publishing was called off.
create function refuse_published() returns trigger language plpgsql as $$
declare
  versions uuid[];
  as_published framework_version;
begin
  case tg_table_name
    when 'framework_version' then
      if tg_op = 'UPDATE' and old.called_off_at is null then
        as_published := new;
        as_published.called_off_at := null;
        if as_published is not distinct from old then return new; end if;
      end if;
      versions := array[old.id];
    when 'competency' then
      if tg_op <> 'INSERT' then versions := array[old.version_id]; end if;
      if tg_op <> 'DELETE' then versions := versions || new.version_id; end if;
    when 'carry_over' then
      if tg_op <> 'INSERT' then versions := array[old.to_version_id]; end if;
      if tg_op <> 'DELETE' then versions := versions || new.to_version_id; end if;
    when 'competency_strand' then
      select array_agg(version_id) into versions from competency c
       where (tg_op <> 'INSERT' and c.id = old.competency_id) or (tg_op <> 'DELETE' and c.id = new.competency_id);
  end case;
  -- Waits for whoever is publishing it, and makes whoever would publish it wait.
  perform from framework_version where id = any(versions) for share;
  if exists (select from framework_version v where v.id = any(versions) and v.published_on is not null) then
    raise exception 'a published framework version never changes'
      using errcode = 'integrity_constraint_violation', constraint = 'framework_version_published';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_never_changes before update or delete on framework_version for each row execute function refuse_published();
create trigger published_never_changes before insert or update or delete on competency for each row execute function refuse_published();
create trigger published_never_changes before insert or update or delete on competency_strand for each row execute function refuse_published();
create trigger published_never_changes before insert or update or delete on carry_over for each row execute function refuse_published();
