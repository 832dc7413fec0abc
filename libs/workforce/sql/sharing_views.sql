-- Whose managers see the evidence of whose people on a day, under which agreement: of agencies that employ somebody that day.
-- also_taken_back adds what could be seen earlier that day under agreements taken back on it.
create function sharing_views(on_day date, also_taken_back boolean default false) returns table (agreement_id uuid, viewer_id uuid, seen_id uuid)
  language sql stable as $$
  with party as materialized (
    select p.agreement_id, p.agency_id from agreements_in_force(on_day, also_taken_back) l join sharing_party p on p.agreement_id = l.id
     where l.part = 'DETAIL' and exists (
       select from post o where o.employer_id = p.agency_id and o.voided_at is null
          and o.valid_from <= on_day and (o.valid_until is null or on_day < o.valid_until)))
  select v.agreement_id, v.agency_id, s.agency_id
    from party v join party s on s.agreement_id = v.agreement_id and s.agency_id <> v.agency_id $$;
