-- What is erased of somebody in what is expected of families: their name, where somebody wrote it.
create function erase_in_planning(names text[]) returns void language sql as $$
  select erase_names('demand', '{void_reason}', names) $$;
