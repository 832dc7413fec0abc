-- Leavings with those that they took the place of, which were voided as they were written: what those let go of did not come back.
create function leavings_in_one(leavings uuid[]) returns table (id uuid) language sql stable as $$
  with recursive before(id, practitioner_id, recorded_at) as (
    select l.id, l.practitioner_id, l.recorded_at from leaving l where l.id = any(leavings)
    union
    select l.id, l.practitioner_id, l.recorded_at
      from before b join leaving l on l.practitioner_id = b.practitioner_id and l.voided_at = b.recorded_at)
  select id from before $$;
