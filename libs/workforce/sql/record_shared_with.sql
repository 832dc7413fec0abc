-- The agencies with which the record of each of these people is shared on a day, and by which agreement: an employer of theirs and that agency
-- are different parties of it, and they consented where it rests on that, or did not say no. A yes is for agreements that were there when it was
-- given: nobody consents to parties that they could not know.
create function record_shared_with(people uuid[], on_day date) returns table (practitioner_id uuid, agreement_id uuid, viewer_id uuid)
language sql stable as $$
  select distinct p.practitioner_id, l.id, viewer.agency_id
    from post p
    join sharing_party seen on seen.agency_id = p.employer_id
    join agreements_in_force(on_day) l on l.id = seen.agreement_id and l.purpose = 'MATCHING' and l.part = 'DETAIL'
    join sharing_party viewer on viewer.agreement_id = l.id and viewer.agency_id <> seen.agency_id
    left join sharing_answer said on said.practitioner_id = p.practitioner_id and said.purpose = l.purpose and said.voided_at is null
   where p.practitioner_id = any(people) and p.voided_at is null
     and p.valid_from <= on_day and (p.valid_until is null or on_day < p.valid_until)
     and case l.basis when 'CONSENT' then said.agrees is true and said.recorded_at >= l.recorded_at else said.agrees is not false end $$;
