-- Where it is not what trainers, marks and bookings say: who is engaged when, and how many places of a session are booked. There is none,
-- whatever was written in whatever order.
create function engagement_by_facts() returns table (practitioner_id uuid, session_id uuid, kind text, hours tstzrange)
language sql stable as $$
  select f.practitioner_id, f.session_id, n.kind, n.hours
    from (select practitioner_id, session_id from session_trainer where partnership_id = current_partnership()
          union select practitioner_id, session_id from attendance_mark where partnership_id = current_partnership() and voided_at is null
          union select practitioner_id, session_id from booking where partnership_id = current_partnership() and voided_at is null) f
    cross join lateral engaged_by(current_partnership(), f.session_id, f.practitioner_id) n $$;
create function engagement_differences() returns table (what text, practitioner_id uuid, session_id uuid) language sql stable as $$
  select 'engagement', practitioner_id, session_id
    from engagement_by_facts() f
    full join (select * from engagement where partnership_id = current_partnership()) e using (practitioner_id, session_id)
   where (e.kind, e.hours) is distinct from (f.kind, f.hours)
  union all
  select 'booked', null, s.id
    from session s
   where s.partnership_id = current_partnership()
     and s.booked <> (select count(*) from booking b
                       where b.partnership_id = s.partnership_id and b.session_id = s.id and b.voided_at is null) $$;
