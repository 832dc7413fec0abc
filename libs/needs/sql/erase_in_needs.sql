-- What is erased of somebody in what needs ask: their name, where somebody wrote it.
create function erase_in_needs(names text[]) returns void language sql as $$
  select erase_names('task_requirement', '{void_reason}', names);
  select erase_names('grid_cell', '{void_reason}', names) $$;
