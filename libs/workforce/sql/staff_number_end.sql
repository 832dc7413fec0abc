-- The last three signs of somebody's staff number, to tell namesakes apart: that with the employer of their main post today, else any.
create function staff_number_end(of_person uuid) returns text language sql stable as $$
  select right(s.number, 3)
    from staff_number s
    left join (select o.employer_id from main_post(of_person, partnership_today(), 'infinity') m join post o on o.id = m.post_id) main on true
   where s.practitioner_id = of_person
   order by s.agency_id is distinct from main.employer_id, s.number limit 1 $$;
