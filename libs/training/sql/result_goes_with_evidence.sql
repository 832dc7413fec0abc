-- A result and its evidence say the same: whoever voids the evidence, by whatever way, voids the result.
create function void_assessment_result() returns trigger language plpgsql as $$
begin
  update assessment_result set voided_at = new.voided_at, void_reason = new.void_reason, voided_by = new.voided_by
   where partnership_id = new.partnership_id and id = new.source_id and voided_at is null;
  return null;
end $$;
create trigger result_goes_with_it after update of voided_at on evidence for each row
  when (new.kind = 'ASSESSMENT' and new.voided_at is not null) execute function void_assessment_result();
