-- Whom a session engages is engaged over its hours, also where those are corrected; whoever is engaged elsewhere by then refuses it.
create function session_moves() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform keep_engagements(new.partnership_id, array_agg(e.session_id), array_agg(e.practitioner_id))
     from engagement e where e.partnership_id = new.partnership_id and e.session_id = new.id having count(*) > 0;
  return null;
end $$;
create trigger moves after update of held_on, starts_at, minutes on session
  for each row when ((old.held_on, old.starts_at, old.minutes) is distinct from (new.held_on, new.starts_at, new.minutes))
  execute function session_moves();
