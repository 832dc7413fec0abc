-- A leaving with those that it took the place of, when its end was moved: what they let go of did not come back.
create function leavings_in_one(of_leaving uuid) returns table (id uuid) language sql stable as $$
  with recursive before(id, replaces_id) as (
    select l.id, l.replaces_id from leaving l where l.id = of_leaving
    union
    select l.id, l.replaces_id from before b join leaving l on l.id = b.replaces_id)
  select id from before $$;
