-- What is erased of somebody among lists: what rows say of them, and each file that may name them.
-- A list that lost its file is not read again.
create function erase_in_exchange(person uuid, names text[], by_account uuid) returns void language plpgsql as $$
declare
  pattern constant text := names_pattern(names);
  naming constant uuid[] := array(select lists_naming(person, names));
  numbers constant text[] := array(
    select agency_id || ' ' || number from staff_number where partnership_id = current_partnership() and practitioner_id = person);
begin
  update import_run r set state = 'WITHDRAWN', trouble = null, settled_by = by_account, settled_at = greatest(partnership_now(), r.made_at)
   where r.partnership_id = current_partnership() and r.id in (select lists_to_withdraw(naming));
  update import_run r set file_id = null
   where r.partnership_id = current_partnership() and r.settled_at is not null and (r.id = any(naming) or r.row_count = 0);
  delete from uploaded_file f
   where f.partnership_id = current_partnership()
     and not exists (select from import_run r where r.partnership_id = f.partnership_id and r.file_id = f.id);
  update import_row w
     set listed = '{"cells": {}}', compared = '{"changes": [], "problems": [], "notes": [], "namesakes": []}', said = null,
         unit_key = 'line ' || w.line, called = null, written = w.written - 'email' || '{"number": null}'
    from import_run r
   where w.partnership_id = current_partnership() and (r.partnership_id, r.id) = (w.partnership_id, w.run_id) and w.run_id = any(naming)
     and w.listed <> '{"cells": {}}'
     and (row_names(w, person, pattern)
       or r.agency_id || ' ' || (w.listed -> 'cells' ->> 'STAFF_NUMBER') = any(numbers)
       or r.agency_id || ' ' || (w.listed -> 'cells' ->> 'LINE_MANAGER') = any(numbers));
  update import_run r set reading = without_names(r.reading::text, names)::jsonb
   where r.partnership_id = current_partnership() and without_names(r.reading::text, names) <> r.reading::text;
  delete from list_layout l where l.partnership_id = current_partnership() and without_names(l.headings::text, names) <> l.headings::text;
  delete from list_name n
   where n.partnership_id = current_partnership()
     and exists (select from unnest(names) name where name_key(name) <> '' and '-' || n.called || '-' like '%-' || name_key(name) || '-%');
  delete from own_learning l where l.partnership_id = current_partnership() and l.practitioner_id = person;
  perform erase_names('own_learning', '{title, reflection}', names);
  perform erase_names('learning_file', '{file_name}', names);
  perform erase_names('import_run', '{file_name}', names);
  perform erase_names('uploaded_file', '{file_name}', names);
  perform erase_names('erasure', '{reason}', names);
  perform erase_words('person_hold', '{reason, void_reason}', 'practitioner_id', array[person]);
  perform erase_names('person_hold', '{reason, void_reason}', names);
  perform erase_words('correction_request', '{said, answer}', 'practitioner_id', array[person]);
  perform erase_names('correction_request', '{said, answer}', names);
end $$;
