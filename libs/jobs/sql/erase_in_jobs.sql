-- What is erased of somebody in how long things are kept: their name, where somebody wrote it. Mail is erased by erase_in_mail.
create function erase_in_jobs(names text[]) returns void language sql as $$ select erase_names('retention_change', '{why}', names) $$;
