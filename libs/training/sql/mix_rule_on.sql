-- The mix rule of a module's version on a day: the one in force, or the usual one, which stands here and nowhere else.
create function mix_rule_on(version_id uuid, on_day date)
returns table (min_agencies smallint, min_professions smallint, largest_share numeric, must_include text, min_attended numeric)
language sql stable as $$
  select coalesce(r.min_agencies, 2::smallint), coalesce(r.min_professions, 2::smallint), coalesce(r.largest_share, 0.8), r.must_include,
         coalesce(r.min_attended, 0.75)
    from (select 1) as always
    left join mix_rule r on r.module_version_id = version_id and daterange(r.valid_from, r.valid_until) @> on_day $$;
