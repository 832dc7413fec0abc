-- Runs once, at commit: a writer cannot forget it. Edits of requirements reach everybody, so they exclude all other writers
-- here, at the end, where nothing shared is held that could be waited for. Which asks a competency stands in is read after the
-- lock: an edit that was waited for may have put it into one more.
-- It derives as the application's role, so that an owner who bypasses row-level security does not count other partnerships in.
create function settle_touched() returns trigger language plpgsql set role = trivium_app as $$
declare
  everybody boolean;
  every_ask boolean;
  people_touched uuid[];
  competencies_touched uuid[];
  edited uuid[];
  asks_touched asked[];
  tenant_lock constant bigint := hashtextextended(current_partnership()::text, 1);
  chunk uuid[];
begin
  with mine as (delete from touched where transaction = pg_current_xact_id() returning people, competencies, asks)
  select bool_or(people is null), bool_or(competencies is null and asks is null),
         (select array_agg(distinct p) from mine, unnest(people) p),
         (select array_agg(distinct c) from mine, unnest(competencies) c),
         (select array_agg(distinct a) from mine, unnest(asks) a)
    into everybody, every_ask, people_touched, competencies_touched, edited from mine;
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
  asks_touched := case when not every_ask then
    array(select distinct row(ask_id, part)::asked from asked_cell
           where competency_id = any(competencies_touched) or ask_id = any(edited)) end;
  if everybody then
    for chunk in select array_agg(id order by id) from (
        select id, (row_number() over (order by id) - 1) / 2000 as part from practitioner) n group by part order by part loop
      perform refresh_placed(chunk, asks_touched);
    end loop;
  else
    perform refresh_placed(people_touched, asks_touched);
  end if;
  return null;
end $$;
create constraint trigger settle after insert on touched deferrable initially deferred
  for each row execute function settle_touched();
