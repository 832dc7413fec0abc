-- In which area each cluster lies on a day, as known at an instant.
create function cluster_area_on(on_day date, known_at timestamptz) returns table (cluster_id uuid, area_id uuid) language sql stable as $$
  select w.place_id, w.within_id from place_within(known_at) w where w.kind = 'CLUSTER' and w.days @> on_day $$;
