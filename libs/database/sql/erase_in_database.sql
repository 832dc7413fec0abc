-- What is erased of somebody among the settings of the partnership: their name.
create function erase_in_database(names text[]) returns void language sql as $$
  select erase_names('partnership_setting_change', '{why}', names) $$;
