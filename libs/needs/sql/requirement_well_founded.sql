-- What is required here can be met: the rule is in frameworks.
create trigger well_founded after insert on task_requirement referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();
create trigger well_founded after insert on grid_cell referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();

-- Nor is the publishing called off of what is required here.
create trigger named_by_task_requirement before update on framework_version for each row
  when (old.called_off_at is null and new.called_off_at is not null) execute function refuse_calling_off('task_requirement');
create trigger named_by_grid_cell before update on framework_version for each row
  when (old.called_off_at is null and new.called_off_at is not null) execute function refuse_calling_off('grid_cell');
