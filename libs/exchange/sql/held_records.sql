-- The records on which there is a hold, by whichever record of the person it was put there.
create function held_records() returns setof uuid language sql stable as $$
  select distinct r.record
    from person_hold h cross join lateral records_of(person_of(h.practitioner_id, 'infinity'), 'infinity') r(record)
   where h.partnership_id = current_partnership() and h.voided_at is null $$;
