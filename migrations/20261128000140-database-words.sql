-- What people write, without somebody who was erased. It stands under what is done as the owner of a table, so it is no part of the repeatable layer.

-- What somebody wrote without these names, each whole, in capitals or not and whatever space is between its words. The longest come first.
create function without_names(said text, names text[]) returns text language plpgsql immutable strict as $$
declare
  name text;
begin
  foreach name in array names loop
    said := regexp_replace(said collate name_order,
      '(^|[^[:alnum:]])' || regexp_replace(regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g'), '[[:space:]]+', '[[:space:]]+', 'g')
        || '(?![[:alnum:]])', '\1[erased]', 'gi');
  end loop;
  return said;
end $$;
