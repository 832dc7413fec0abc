-- What is erased of somebody in what roles and functions ask: their name, where somebody wrote it.
create function erase_in_roles(names text[]) returns void language sql as $$
  select erase_names('role_requirement', '{void_reason}', names);
  select erase_names('function_requirement', '{void_reason}', names) $$;
