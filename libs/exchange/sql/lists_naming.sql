-- The staff lists that say something of somebody: a row of theirs, one with a staff number of theirs, or one that names them anywhere.
create function lists_naming(person uuid, names text[]) returns setof uuid language sql stable as $$
  select distinct w.run_id
    from import_row w join import_run r on (r.partnership_id, r.id) = (w.partnership_id, w.run_id)
   where w.partnership_id = current_partnership() and row_names(w, person, names)
      or w.partnership_id = current_partnership() and exists (
           select from staff_number n
            where n.partnership_id = w.partnership_id and n.practitioner_id = person and n.agency_id = r.agency_id
              and n.number in (w.listed -> 'cells' ->> 'STAFF_NUMBER', w.listed -> 'cells' ->> 'LINE_MANAGER')) $$;
