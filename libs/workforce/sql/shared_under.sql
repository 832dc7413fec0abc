-- Of these people those whose record the managers may open though they do not manage them, and under which agreement: it is shared with an
-- agency that employs one of the managers that day.
create function shared_under(managers uuid[], people uuid[], on_day date) returns table (practitioner_id uuid, agreement_id uuid)
language sql stable as $$
  select distinct on (r.practitioner_id) r.practitioner_id, r.agreement_id
    from record_shared_with(people, on_day) r
    join post mine on mine.employer_id = r.viewer_id and mine.practitioner_id = any(managers) and mine.voided_at is null
     and mine.valid_from <= on_day and (mine.valid_until is null or on_day < mine.valid_until)
   where not r.practitioner_id = any(managers)
   order by r.practitioner_id, r.agreement_id $$;
