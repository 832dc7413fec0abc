-- A place that is booked is counted on its session and engages its holder; one that is given back or released is not and does not. The
-- sessions are locked in the order of ids, so that two who release places of many do not wait for each other in a ring, and before marks
-- are looked at: whoever has one keeps the place, or they would vanish from the roll when it is voided. A place that is keyed anew, where
-- records are joined or parted, is given back by nobody.
create function booking_counts() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  changed record;
  given_back uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(session_id) as sessions, array_agg(practitioner_id) as people, array_agg(1) as steps, min(partnership_id::text)::uuid as partnership
      into changed from after where voided_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(session_id) as sessions, array_agg(practitioner_id) as people, array_agg(-1) as steps, min(partnership_id::text)::uuid as partnership
      into changed from before where voided_at is null;
  else
    select array_agg(session_id) as sessions, array_agg(practitioner_id) as people, array_agg(n) as steps, min(partnership_id::text)::uuid as partnership
      into changed
      from (select partnership_id, session_id, practitioner_id, sum(n)::integer as n
              from (select *, 1 as n from after union all select *, -1 from before) sides
             where voided_at is null group by 1, 2, 3 having sum(n) <> 0) differ;
  end if;
  if changed.sessions is null then return null; end if;
  given_back := array(select u.id from unnest(changed.sessions, changed.steps) as u(id, n) group by 1 having sum(n) < 0);
  perform from session where partnership_id = changed.partnership and id = any(changed.sessions) order by id for no key update;
  update session s set booked = booked + c.n
    from (select session_id, sum(n) as n from unnest(changed.sessions, changed.steps) as u(session_id, n) group by 1) c
   where s.partnership_id = changed.partnership and s.id = c.session_id and c.n <> 0;
  if exists (select from unnest(changed.sessions, changed.people, changed.steps) as c(session_id, practitioner_id, n)
               join attendance_mark m on m.partnership_id = changed.partnership and m.session_id = c.session_id
                                     and m.practitioner_id = c.practitioner_id and m.voided_at is null
              where c.n < 0 and c.session_id = any(given_back)) then
    raise exception 'a place whose holder is marked' using errcode = 'check_violation', constraint = 'booking_unmarked';
  end if;
  perform keep_engagements(changed.partnership, changed.sessions, changed.people);
  return null;
end $$;
create trigger counted_when_booked after insert on booking referencing new table as after
  for each statement execute function booking_counts();
create trigger counted_when_changed after update on booking referencing old table as before new table as after
  for each statement execute function booking_counts();
create trigger counted_when_deleted after delete on booking referencing old table as before
  for each statement execute function booking_counts();
