-- Where somebody is marked as there, the places that they have on other sessions over their hours here are released: nobody is in two rooms. A
-- mark that is voided lets their own place here engage them again, if they have one; where they are engaged elsewhere by now, that place
-- is released. A second presence is refused by the exclusion constraint.
create function presence_wins() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  marked record;
begin
  if tg_op = 'INSERT' then
    select array_agg(session_id) as sessions, array_agg(practitioner_id) as people, min(partnership_id::text)::uuid as partnership
      into marked from after;
  elsif tg_op = 'DELETE' then
    select array_agg(session_id) as sessions, array_agg(practitioner_id) as people, min(partnership_id::text)::uuid as partnership
      into marked from before where voided_at is null;
  else
    select array_agg(session_id) as sessions, array_agg(practitioner_id) as people, min(partnership_id::text)::uuid as partnership
      into marked
      from (select partnership_id, session_id, practitioner_id from before where voided_at is null
            union select partnership_id, session_id, practitioner_id from after where voided_at is null) sides;
  end if;
  if marked.sessions is null then return null; end if;
  with marked_now as materialized (
    select m.session_id, m.person, n.kind, n.hours
      from unnest(marked.sessions, marked.people) as m(session_id, person)
      cross join lateral engaged_by(marked.partnership, m.session_id, m.person) n),
  clash as materialized (
    select n.*, e.session_id as other_id, e.kind as other_kind
      from marked_now n
      join engagement e on e.partnership_id = marked.partnership and e.practitioner_id = n.person and e.session_id <> n.session_id
                       and e.hours && n.hours),
  released as (
    select person, other_id as session_id, session_id as elsewhere_id, engaged_in_words(kind, session_id) as why
      from clash where kind = 'PRESENT' and other_kind = 'BOOKED'
    union all
    select person, session_id, other_id, engaged_in_words(other_kind, other_id) from clash where kind = 'BOOKED')
  update booking b set voided_at = partnership_now(), void_reason = r.why, elsewhere_id = r.elsewhere_id
    from released r
   where b.partnership_id = marked.partnership and b.session_id = r.session_id and b.practitioner_id = r.person and b.voided_at is null;
  perform keep_engagements(marked.partnership, marked.sessions, marked.people);
  return null;
end $$;
create trigger presence_wins after insert on attendance_mark referencing new table as after
  for each statement execute function presence_wins();
create trigger presence_wins_after_change after update on attendance_mark referencing old table as before new table as after
  for each statement execute function presence_wins();
create trigger presence_wins_after_delete after delete on attendance_mark referencing old table as before
  for each statement execute function presence_wins();
