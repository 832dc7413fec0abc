-- Nobody who was erased is joined to a record, which would give what is left of them to a name again; nor are records of theirs parted. Looked at
-- once both are locked, as `lock_joined` does before.
create function erased_stay_apart() returns trigger language plpgsql as $$
begin
  if exists (select from erasure where partnership_id = new.partnership_id and practitioner_id in (new.practitioner_id, new.other_id))
     and (tg_op = 'INSERT' or old.voided_at is null and new.voided_at is not null) then
    raise exception 'one of them was erased' using errcode = 'integrity_constraint_violation', constraint = 'person_join_erased';
  end if;
  return new;
end $$;
create trigger lock_joined_then_erased before insert or update of voided_at on person_join for each row execute function erased_stay_apart();
