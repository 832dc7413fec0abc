-- Who was touched in this transaction; emptied before it commits. Null is everybody, or every ask.
create unlogged table touched (
  partnership_id uuid not null default current_partnership(),
  transaction xid8 not null default pg_current_xact_id(),
  people uuid[],
  competencies uuid[],
  asks uuid[]
);
create index ix_touched_transaction on touched (partnership_id, transaction);
select protect('touched', 'select, insert, delete');

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

create function note_touched() returns trigger language plpgsql as $$
begin
  case tg_argv[0]
    when 'people and competencies' then
      insert into touched (people, competencies)
      select array_agg(distinct practitioner_id), array_agg(distinct competency_id) from changed having count(*) > 0;
    when 'people' then
      insert into touched (people) select array_agg(distinct practitioner_id) from changed having count(*) > 0;
    when 'asks' then
      execute format('insert into touched (asks) select array_agg(distinct %I) from changed having count(*) > 0', tg_argv[1]);
    when 'everything' then
      insert into touched default values;
  end case;
  return null;
end $$;

create trigger note_added after insert on evidence referencing new table as changed
  for each statement execute function note_touched('people and competencies');
create trigger note_voided after update on evidence referencing new table as changed
  for each statement execute function note_touched('people and competencies');
create trigger note_added after insert on post referencing new table as changed for each statement execute function note_touched('people');
create trigger note_voided after update on post referencing new table as changed for each statement execute function note_touched('people');
create trigger note_added after insert on function_carried referencing new table as changed
  for each statement execute function note_touched('people');
create trigger note_voided after update on function_carried referencing new table as changed
  for each statement execute function note_touched('people');
create trigger note_added after insert on grid_cell referencing new table as changed
  for each statement execute function note_touched('asks', 'need_level_id');
create trigger note_voided after update on grid_cell referencing new table as changed
  for each statement execute function note_touched('asks', 'need_level_id');
create trigger note_added after insert on task_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'task_id');
create trigger note_voided after update on task_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'task_id');
create trigger note_added after insert on role_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'role_id');
create trigger note_voided after update on role_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'role_id');
create trigger note_added after insert on function_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'function_id');
create trigger note_voided after update on function_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'function_id');
create trigger note_changed after insert or update or delete on site_cluster for each statement execute function note_touched('everything');
create trigger note_changed after insert or update or delete on ladder_rung for each statement execute function note_touched('everything');
create trigger note_changed after update on team for each statement execute function note_touched('everything');
create trigger note_changed after update of is_default on area_scheme for each statement execute function note_touched('everything');
create trigger note_changed after update of on_conflict on partnership for each statement execute function note_touched('everything');
