-- Where who is named by the events is not what is kept of it: kept of nobody, or named and not kept.
create function audit_person_differences() returns table (what text, practitioner_id uuid) language sql stable as $$
  with named as (
    select person::uuid as practitioner_id, e.at, e.id as event_id
      from audit_event e, jsonb_array_elements_text(e.subject -> 'people') as person),
  kept as (select p.practitioner_id, p.at, p.event_id from audit_person p)
  select distinct 'audit of a person', d.practitioner_id
    from ((select * from named except select * from kept) union all (select * from kept except select * from named)) d $$;
