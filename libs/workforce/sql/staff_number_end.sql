-- The last three signs of somebody's staff number, to tell namesakes apart: that with the employer of their main post today, else any, of any of
-- their records.
create function staff_number_end(of_person uuid) returns text language sql stable as $$
  select right(s.number, 3)
    from staff_number s
    left join (select o.employer_id from main_post(of_person, partnership_today(), 'infinity') m join post o on o.id = m.post_id) main on true
   where s.practitioner_id in (select records_of(of_person, 'infinity'))
   order by s.agency_id is distinct from main.employer_id, s.number limit 1 $$;
