-- The need levels, tasks, roles and functions that ask for something in force on a day, and for no leaf in force: all that they asked was
-- dropped. Nobody meets them, so publishing names them first: asked after a version is published, in the same transaction, and rolled back
-- where that was to be seen only.
create function sets_without_cells(on_day date) returns table (requirement_set_id uuid) language sql stable as $$
  select asker
    from (select need_level_id as asker, valid_from, valid_until, voided_at from grid_cell where essential
          union all select task_id, valid_from, valid_until, voided_at from task_requirement
          union all select role_id, valid_from, valid_until, voided_at from role_requirement where essential
          union all select function_id, valid_from, valid_until, voided_at from function_requirement where essential) a
   where voided_at is null and daterange(valid_from, valid_until) @> on_day
  except
  select requirement_set_id from requirement_cell where voided_at is null and known_until is null and days @> on_day $$;
