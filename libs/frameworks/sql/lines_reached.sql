-- The lines on which something that names one of these leaves may stand.
create function lines_reached(leaves uuid[]) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct line_id), '{}') from leaf_path where competency_id = any(leaves) $$;
