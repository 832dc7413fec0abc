-- Runs once, at commit: a writer cannot forget it. Lock first, in the order of ids, and read in another statement: a reader that waited
-- must see what it waited for. What reaches everybody excludes all other writers here, at the end, where nothing shared is held that
-- could be waited for. It derives as the application's role, so that an owner who bypasses row-level security does not count other
-- partnerships in. Standing comes first; then whoever keeps what follows from it does so, by a trigger on `standing_is_fresh`.
create function refresh_at_commit() returns trigger language plpgsql set role = trivium_app as $$
declare
  everybody boolean;
  everybody_holds boolean;
  out_of_time boolean;
  people_changed uuid[];
  evidenced uuid[];
  competencies_changed uuid[];
  tenant_lock constant bigint := hashtextextended(current_partnership()::text, 1);
  chunk uuid[];
begin
  if new.partnership_id is distinct from current_partnership() then
    raise exception 'facts are committed in the name of their partnership: what follows from them would not be seen'
      using errcode = 'invalid_transaction_state';
  end if;
  with mine as (select q.people, q.competencies, q.out_of_time from pending_refresh q where transaction = pg_current_xact_id())
  select bool_or(people is null), bool_or(people is null and competencies is not null), bool_or(mine.out_of_time),
         (select array_agg(distinct p) from mine, unnest(people) p),
         (select array_agg(distinct p) from mine, unnest(people) p where competencies is not null),
         (select array_agg(distinct c) from mine, unnest(competencies) c)
    into everybody, everybody_holds, out_of_time, people_changed, evidenced, competencies_changed from mine;
  if everybody is null then return null; end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'facts are written under read committed: a fixed snapshot misses what it waited for'
      using errcode = 'invalid_transaction_state';
  end if;
  if everybody then
    perform pg_advisory_xact_lock(tenant_lock);
  else
    perform pg_advisory_xact_lock_shared(tenant_lock);
    perform 1 from practitioner where id = any(people_changed) order by id for no key update;
  end if;
  if everybody_holds then
    for chunk in select * from people_in_chunks() loop
      perform refresh_standing_period(chunk, competencies_changed);
    end loop;
  elsif evidenced is not null then
    perform refresh_standing_period(evidenced, competencies_changed);
  end if;
  update pending_refresh set standing_is_fresh = true where transaction = pg_current_xact_id();
  -- Last, for whoever raises it lets no other do so before the commit.
  perform raise_answer_version(coalesce(out_of_time, false));
  delete from pending_refresh where transaction = pg_current_xact_id();
  return null;
end $$;
create constraint trigger refresh_at_commit after insert on pending_refresh deferrable initially deferred
  for each row execute function refresh_at_commit();
