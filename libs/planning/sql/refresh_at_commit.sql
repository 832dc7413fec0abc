-- Runs once, at commit: a writer cannot forget it. Edits of requirements reach everybody, so they exclude all other writers
-- here, at the end, where nothing shared is held that could be waited for. Which requirement sets a competency stands in is read after
-- the lock: an edit that was waited for may have put it into one more.
-- It derives as the application's role, so that an owner who bypasses row-level security does not count other partnerships in.
create function refresh_at_commit() returns trigger language plpgsql set role = trivium_app as $$
declare
  everybody boolean;
  every_set boolean;
  people_changed uuid[];
  competencies_changed uuid[];
  edited uuid[];
  sets_changed requirement_set[];
  tenant_lock constant bigint := hashtextextended(current_partnership()::text, 1);
  chunk uuid[];
begin
  with mine as (delete from pending_refresh where transaction = pg_current_xact_id() returning people, competencies, requirement_sets)
  select bool_or(people is null), bool_or(competencies is null and requirement_sets is null),
         (select array_agg(distinct p) from mine, unnest(people) p),
         (select array_agg(distinct c) from mine, unnest(competencies) c),
         (select array_agg(distinct s) from mine, unnest(requirement_sets) s)
    into everybody, every_set, people_changed, competencies_changed, edited from mine;
  if everybody is null then return null; end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'facts are written under read committed: a fixed snapshot misses what it waited for'
      using errcode = 'invalid_transaction_state';
  end if;
  if everybody then
    perform pg_advisory_xact_lock(tenant_lock);
  else
    perform pg_advisory_xact_lock_shared(tenant_lock);
  end if;
  sets_changed := case when not every_set then
    array(select row(requirement_set_id, element_or_rank)::requirement_set from requirement_cell
           where voided_at is null and competency_id = any(competencies_changed)
          union
          select row(requirement_set_id, element_or_rank)::requirement_set from requirement_cell
           where requirement_set_id = any(edited)) end;
  if everybody then
    for chunk in select array_agg(id order by id) from (
        select id, (row_number() over (order by id) - 1) / 2000 as at from practitioner) n group by at order by at loop
      perform refresh_capability_in_post(chunk, sets_changed);
    end loop;
  else
    perform refresh_capability_in_post(people_changed, sets_changed);
  end if;
  return null;
end $$;
create constraint trigger refresh_at_commit after insert on pending_refresh deferrable initially deferred
  for each row execute function refresh_at_commit();
