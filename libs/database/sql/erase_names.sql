-- Takes names out of what people wrote in these columns of a table, whoever it is about; it does what whoever calls it may do.
create function erase_names(of_table regclass, of_columns text[], names text[]) returns void language plpgsql as $$
declare
  words text;
begin
  foreach words in array of_columns loop
    execute format(
      'update %1$s set %2$I = without_names(%2$I, $1)
        where partnership_id = current_partnership() and %2$I is distinct from without_names(%2$I, $1)', of_table, words) using names;
  end loop;
end $$;
