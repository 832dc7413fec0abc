-- Gives what is free of a session to whoever waits, in their turn, until it starts. Whoever has left by then, or is engaged elsewhere over its
-- hours, is passed over and goes on waiting.
create function move_up(of_partnership uuid, of_session uuid) returns void language plpgsql as $$
declare
  next record;
  last_turn integer := 0;
begin
  perform from session where partnership_id = of_partnership and id = of_session for no key update;
  loop
    select w.id, w.turn,
           left_before(w.practitioner_id, s.held_on) is null
             and not exists (select from engaged_elsewhere(s.id, array[w.practitioner_id])) as is_free
      into next
      from session s join wait w on w.partnership_id = s.partnership_id and w.session_id = s.id
     where s.partnership_id = of_partnership and s.id = of_session and s.booked < s.capacity
       and session_start(s.held_on, s.starts_at) > partnership_now()
       and w.voided_at is null and w.turn > last_turn
     order by w.turn limit 1;
    exit when not found;
    last_turn := next.turn;
    if not next.is_free or not gets_place(of_partnership, next.id) then
      update wait set passed_over_at = partnership_now() where partnership_id = of_partnership and id = next.id;
    end if;
  end loop;
end $$;

-- Whether somebody who waits got the place: another transaction may engage them elsewhere at this moment. The place is of the record that waited.
create function gets_place(of_partnership uuid, of_wait uuid) returns boolean language plpgsql as $$
begin
  insert into booking (partnership_id, id, session_id, practitioner_id, record_id)
  select partnership_id, id, session_id, practitioner_id, record_id from wait where partnership_id = of_partnership and id = of_wait;
  return true;
exception when exclusion_violation then
  return false;
end $$;

-- What frees a place, by whatever door, moves the list up before it is committed: once all else that is done with it stands.
create function move_up_when_freed() returns trigger language plpgsql as $$
begin
  perform move_up(old.partnership_id, old.session_id);
  return null;
end $$;
create constraint trigger moves_up after update of voided_at on booking deferrable initially deferred
  for each row when (old.voided_at is null and new.voided_at is not null) execute function move_up_when_freed();

-- Whoever is engaged no longer over some hours, or over others, may have what is free of the sessions for which they were passed over.
create function move_up_who_is_free() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.hours = old.hours then return null; end if;
  perform move_up(s.partnership_id, s.id)
     from wait w join session s on s.partnership_id = w.partnership_id and s.id = w.session_id
    where w.partnership_id = old.partnership_id and w.practitioner_id = old.practitioner_id and w.voided_at is null
      and s.booked < s.capacity and session_start(s.held_on, s.starts_at) > partnership_now()
      and session_hours(s.held_on, s.starts_at, s.minutes) && old.hours;
  return null;
end $$;
create constraint trigger moves_up_who_is_free after update or delete on engagement deferrable initially deferred
  for each row execute function move_up_who_is_free();

-- Whoever has a place waits no longer.
create function end_waits() returns trigger language plpgsql as $$
begin
  update wait w set voided_at = partnership_now(), void_reason = 'They have a place.'
    from after a
   where w.partnership_id = a.partnership_id and w.session_id = a.session_id and w.practitioner_id = a.practitioner_id
     and w.voided_at is null and a.voided_at is null;
  return null;
end $$;
create trigger ends_waits after insert on booking referencing new table as after
  for each statement execute function end_waits();

create function move_up_when_larger() returns trigger language plpgsql as $$
begin
  perform move_up(new.partnership_id, new.id);
  return null;
end $$;
create constraint trigger moves_up_when_larger after update of capacity on session deferrable initially deferred
  for each row when (new.capacity > old.capacity) execute function move_up_when_larger();
