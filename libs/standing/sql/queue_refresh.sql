-- Queues in the transaction what a statement changed of the facts, for the refresh at commit: people, competencies and requirement
-- sets; null is all of them. An update queues only rows of which a column named here has changed, on both of its sides. What is recorded
-- or voided now, and nothing else of it changed, belongs to a day that has not ended; anything else, such as what an owner edits or
-- deletes, is out of time.
create function queue_refresh() returns trigger language plpgsql as $$
declare
  kind constant text := tg_argv[0];
  columns constant text := tg_argv[1];
  changed constant text := case tg_op
    when 'INSERT' then 'after'
    when 'DELETE' then 'before'
    else format('((select %1$s from before except select %1$s from after) union all
                  (select %1$s from after except select %1$s from before)) as changed', columns) end;
  hour constant tstzrange := tstzrange(partnership_now() - interval '1 hour', partnership_now(), '[]');
  out_of_time constant text := case tg_op
    when 'INSERT' then 'bool_or(not recorded_at <@ $1 or voided_at is not null and not voided_at <@ $1)'
    when 'DELETE' then 'true'
    else format('(select bool_or(voided_at is null or not voided_at <@ $1)
                    from (select %1$s from after except select %1$s from before) as now)
                 or exists (select %2$s from after except select %2$s from before)', columns, replace(columns, ', voided_at', '')) end;
begin
  case kind
    when 'people and competencies' then
      execute format('insert into pending_refresh (people, competencies, out_of_time)
                      select array_agg(distinct practitioner_id), array_agg(distinct competency_id), %s from %s having count(*) > 0',
                     out_of_time, changed) using hour;
    when 'people' then
      execute format('insert into pending_refresh (people, out_of_time)
                      select array_agg(distinct practitioner_id), %s from %s having count(*) > 0', out_of_time, changed) using hour;
    when 'moves' then
      execute format('insert into pending_refresh (people, out_of_time)
                      select array(select distinct p.practitioner_id from post p
                                    where p.site_id in (select site_id from %1$s) or p.team_id in (select team_id from %1$s)), %2$s
                        from %1$s having count(*) > 0', changed, out_of_time) using hour;
    when 'requirement sets' then
      execute format('insert into pending_refresh (requirement_sets, out_of_time)
                      select array_agg(distinct %s), %s from %s having count(*) > 0', split_part(columns, ',', 1), out_of_time, changed) using hour;
  end case;
  return null;
end $$;

create trigger queue_added after insert on evidence referencing new table as after
  for each statement execute function queue_refresh('people and competencies');
create trigger queue_changed after update on evidence referencing old table as before new table as after
  for each statement execute function queue_refresh('people and competencies',
    'practitioner_id, competency_id, id, kind, rank, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on evidence referencing old table as before
  for each statement execute function queue_refresh('people and competencies');

create trigger queue_added after insert on post referencing new table as after
  for each statement execute function queue_refresh('people');
create trigger queue_changed after update on post referencing old table as before new table as after
  for each statement execute function queue_refresh('people',
    'practitioner_id, id, role_id, employer_id, site_id, team_id, weekly_hours, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on post referencing old table as before
  for each statement execute function queue_refresh('people');

create trigger queue_added after insert on function_carried referencing new table as after
  for each statement execute function queue_refresh('people');
create trigger queue_changed after update on function_carried referencing old table as before new table as after
  for each statement execute function queue_refresh('people',
    'practitioner_id, function_id, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on function_carried referencing old table as before
  for each statement execute function queue_refresh('people');

-- Everybody with a post at what moves; where a cluster moves nothing kept changes, but answers about areas do.
create trigger queue_added after insert on place_move referencing new table as after
  for each statement execute function queue_refresh('moves');
create trigger queue_changed after update on place_move referencing old table as before new table as after
  for each statement execute function queue_refresh('moves',
    'site_id, team_id, cluster_id, scheme_id, to_cluster_id, to_area_id, valid_from, recorded_at, voided_at');
create trigger queue_removed after delete on place_move referencing old table as before
  for each statement execute function queue_refresh('moves');

-- Of what is required, the column of the requirement set comes first.
create trigger queue_added after insert on grid_cell referencing new table as after
  for each statement execute function queue_refresh('requirement sets', 'need_level_id');
create trigger queue_changed after update on grid_cell referencing old table as before new table as after
  for each statement execute function queue_refresh('requirement sets',
    'need_level_id, competency_id, rank, essential, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on grid_cell referencing old table as before
  for each statement execute function queue_refresh('requirement sets', 'need_level_id');

create trigger queue_added after insert on task_requirement referencing new table as after
  for each statement execute function queue_refresh('requirement sets', 'task_id');
create trigger queue_changed after update on task_requirement referencing old table as before new table as after
  for each statement execute function queue_refresh('requirement sets',
    'task_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on task_requirement referencing old table as before
  for each statement execute function queue_refresh('requirement sets', 'task_id');

create trigger queue_added after insert on role_requirement referencing new table as after
  for each statement execute function queue_refresh('requirement sets', 'role_id');
create trigger queue_changed after update on role_requirement referencing old table as before new table as after
  for each statement execute function queue_refresh('requirement sets',
    'role_id, competency_id, rank, essential, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on role_requirement referencing old table as before
  for each statement execute function queue_refresh('requirement sets', 'role_id');

create trigger queue_added after insert on function_requirement referencing new table as after
  for each statement execute function queue_refresh('requirement sets', 'function_id');
create trigger queue_changed after update on function_requirement referencing old table as before new table as after
  for each statement execute function queue_refresh('requirement sets',
    'function_id, competency_id, rank, essential, valid_from, valid_until, recorded_at, voided_at');
create trigger queue_removed after delete on function_requirement referencing old table as before
  for each statement execute function queue_refresh('requirement sets', 'function_id');
