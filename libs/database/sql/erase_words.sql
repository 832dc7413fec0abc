-- Blanks what people wrote in these columns of a table about whom a column names; it does what whoever calls it may do. The facts stay,
-- and what was erased with somebody else whom it is about, a void among it, is not written again.
create function erase_words(of_table regclass, of_columns text[], about text, whom uuid[]) returns void language plpgsql as $$
declare
  words text;
begin
  foreach words in array of_columns loop
    execute format(
      'update %1$s set %2$I = ''Erased.'' where partnership_id = current_partnership() and %3$I = any($1) and %2$I <> ''Erased.''',
      of_table, words, about) using whom;
  end loop;
end $$;
