-- Every row of `standing_period` that is not what the facts say: empty is right.
create function standing_period_differences() returns table (what text, practitioner_id uuid, line_id uuid, day date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select 'standing period', practitioner_id, line_id, valid_from
    from standing_period k
    full join standing_periods(array(select id from practitioner), null, 'infinity') f
        using (practitioner_id, line_id, valid_from)
   where (k.valid_until, k.rank, k.kind, k.met_until) is distinct from (f.valid_until, f.rank, f.kind, f.met_until) $$;
