-- How long a kind of records is kept: as was decided last, within its bounds, or as it is where nobody decided.
create function kept_for(of_kind text) returns interval language sql stable as $$
  select make_interval(days => coalesce((
           select greatest(k.fewest, least(k.most, c.days)) from retention_change c
            where c.partnership_id = current_partnership() and c.kind = k.kind order by c.recorded_at desc, c.id desc limit 1), k.days))
    from retention_kinds() k where k.kind = of_kind $$;
