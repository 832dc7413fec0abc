-- Whoever trains a session is engaged over its hours.
create function trainer_is_engaged() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if tg_op <> 'INSERT' then perform keep_engagements(old.partnership_id, array[old.session_id], array[old.practitioner_id]); end if;
  if tg_op <> 'DELETE' then perform keep_engagements(new.partnership_id, array[new.session_id], array[new.practitioner_id]); end if;
  return null;
end $$;
create trigger engages after insert or update or delete on session_trainer for each row execute function trainer_is_engaged();
