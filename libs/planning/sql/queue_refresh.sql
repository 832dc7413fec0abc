-- Notes in the transaction what its statements changed of the facts: people, competencies and requirement sets; null is all of them.
create function queue_refresh() returns trigger language plpgsql as $$
begin
  case tg_argv[0]
    when 'people and competencies' then
      insert into pending_refresh (people, competencies)
      select array_agg(distinct practitioner_id), array_agg(distinct competency_id) from changed having count(*) > 0;
    when 'people' then
      insert into pending_refresh (people) select array_agg(distinct practitioner_id) from changed having count(*) > 0;
    when 'requirement sets' then
      execute format('insert into pending_refresh (requirement_sets) select array_agg(distinct %I) from changed having count(*) > 0', tg_argv[1]);
    when 'everything' then
      insert into pending_refresh default values;
  end case;
  return null;
end $$;
create trigger queue_added after insert on evidence referencing new table as changed
  for each statement execute function queue_refresh('people and competencies');
create trigger queue_voided after update on evidence referencing new table as changed
  for each statement execute function queue_refresh('people and competencies');
create trigger queue_added after insert on post referencing new table as changed for each statement execute function queue_refresh('people');
create trigger queue_voided after update on post referencing new table as changed for each statement execute function queue_refresh('people');
create trigger queue_added after insert on function_carried referencing new table as changed
  for each statement execute function queue_refresh('people');
create trigger queue_voided after update on function_carried referencing new table as changed
  for each statement execute function queue_refresh('people');
create trigger queue_added after insert on grid_cell referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'need_level_id');
create trigger queue_voided after update on grid_cell referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'need_level_id');
create trigger queue_added after insert on task_requirement referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'task_id');
create trigger queue_voided after update on task_requirement referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'task_id');
create trigger queue_added after insert on role_requirement referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'role_id');
create trigger queue_voided after update on role_requirement referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'role_id');
create trigger queue_added after insert on function_requirement referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'function_id');
create trigger queue_voided after update on function_requirement referencing new table as changed
  for each statement execute function queue_refresh('requirement sets', 'function_id');
create trigger queue_changed after insert or update or delete on site_cluster for each statement execute function queue_refresh('everything');
create trigger queue_changed after insert or update or delete on ladder_rung for each statement execute function queue_refresh('everything');
create trigger queue_changed after update on team for each statement execute function queue_refresh('everything');
create trigger queue_changed after update of is_default on area_scheme for each statement execute function queue_refresh('everything');
create trigger queue_changed after update of on_conflict on partnership for each statement execute function queue_refresh('everything');
