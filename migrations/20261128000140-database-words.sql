-- What people write, without somebody who was erased. It stands under what is done as the owner of a table, so it is no part of the repeatable layer.

-- Any of these names, each whole, in capitals or not and whatever space is between its words, behind what it begins after; null is none.
create function names_pattern(names text[]) returns text language sql immutable strict as $$
  select '(^|[^[:alnum:]])(?:'
      || string_agg(regexp_replace(regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g'), '[[:space:]]+', '[[:space:]]+', 'g'), '|')
      || ')(?![[:alnum:]])'
    from unnest(names) name $$;

-- What somebody wrote without these names.
create function without_names(said text, names text[]) returns text language sql immutable as $$
  select coalesce(regexp_replace(said collate name_order, names_pattern(names), '\1[erased]', 'gi'), said) $$;
