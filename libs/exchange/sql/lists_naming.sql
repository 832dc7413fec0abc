-- The lists that say something of somebody still: a row of theirs, one with a staff number of theirs, or one that names them anywhere. What is
-- forgotten says nothing, and a list of demand names nobody.
create function lists_naming(person uuid, names text[]) returns setof uuid language sql stable as $$
  select distinct w.run_id
    from (select names_pattern(names) as names offset 0) pattern
   cross join import_row w join import_run r on (r.partnership_id, r.id) = (w.partnership_id, w.run_id)
   where w.partnership_id = current_partnership() and w.listed <> '{"cells": {}}' and r.kind <> 'DEMAND'
     and (row_names(w, person, pattern.names)
       or exists (
           select from staff_number n
            where n.partnership_id = w.partnership_id and n.practitioner_id = person and n.agency_id = r.agency_id
              and n.number in (w.listed -> 'cells' ->> 'STAFF_NUMBER', w.listed -> 'cells' ->> 'LINE_MANAGER'))) $$;
