-- Whether a row of a staff list is somebody’s, or says their name or their id, as that of a namesake or of a manager too.
create function row_names(w import_row, person uuid, names text[]) returns boolean language sql stable as $$
  select coalesce(w.practitioner_id = person, false) or row_says.said like '%' || person || '%' or without_names(row_says.said, names) <> row_says.said
    from (select concat(w.listed, ' ', w.compared, ' ', w.said, ' ', w.written) as said) row_says $$;
