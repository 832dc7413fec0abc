-- Whoever has left gives up the places that they have, or wait for, on sessions after their last day, up to when they are in post again: when the leaving
-- is recorded, and, as a place stays where its holder is marked, when that mark is voided.
create function release_places_of(of_partnership uuid, people uuid[]) returns void language sql as $$
  select from session s
   where s.partnership_id = of_partnership
     and s.id in (select p.session_id
                    from leaving l cross join lateral places_after(l.partnership_id, l.practitioner_id, l.last_day, l.back_on) p
                   where l.partnership_id = of_partnership and l.practitioner_id = any(people) and l.voided_at is null)
   order by s.id for no key update;
  update wait w set voided_at = partnership_now(), void_reason = left_in_words(l.last_day), leaving_id = l.id
    from leaving l cross join lateral places_after(l.partnership_id, l.practitioner_id, l.last_day, l.back_on) p
   where l.partnership_id = of_partnership and l.practitioner_id = any(people) and l.voided_at is null
     and w.partnership_id = l.partnership_id and w.id = p.wait_id;
  update booking b set voided_at = partnership_now(), void_reason = left_in_words(l.last_day), leaving_id = l.id
    from leaving l cross join lateral places_after(l.partnership_id, l.practitioner_id, l.last_day, l.back_on) p
   where l.partnership_id = of_partnership and l.practitioner_id = any(people) and l.voided_at is null
     and b.partnership_id = l.partnership_id and b.id = p.booking_id $$;
create function release_places() returns trigger language plpgsql as $$
begin
  perform release_places_of(new.partnership_id, array[new.practitioner_id]);
  return null;
end $$;
create trigger release_places after insert on leaving for each row execute function release_places();
create function release_unmarked_places() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    perform release_places_of(b.partnership_id, array_agg(b.practitioner_id))
       from before b join after a on a.partnership_id = b.partnership_id and a.id = b.id
      where b.voided_at is null and a.voided_at is not null group by b.partnership_id;
  else
    perform release_places_of(partnership_id, array_agg(practitioner_id)) from before where voided_at is null group by partnership_id;
  end if;
  return null;
end $$;
create trigger leaver_unmarked after update on attendance_mark referencing old table as before new table as after
  for each statement execute function release_unmarked_places();
create trigger leaver_unmarked_by_delete after delete on attendance_mark referencing old table as before
  for each statement execute function release_unmarked_places();
