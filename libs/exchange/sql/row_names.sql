-- Whether a row of a list is somebody’s, or says a name of theirs, by a pattern, or their id, as that of a namesake or of a manager too.
create function row_names(w import_row, person uuid, names text) returns boolean language sql stable as $$
  select coalesce(w.practitioner_id = person, false) or row_says.said like '%' || person || '%' or coalesce(row_says.said collate name_order ~* names, false)
    from (select concat(w.listed, ' ', w.compared, ' ', w.said, ' ', w.written) as said) row_says $$;
