-- A reason goes from the audit with somebody who is erased in the same transaction, and never otherwise.
create function reasons_go_with_people() returns trigger language plpgsql as $$
begin
  if current_user = 'trivium_app' and not exists (
    select from erasure where partnership_id = current_partnership() and erased_at = now())
  then
    raise exception 'reasons on the audit go with whoever is erased alone' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger reasons_go_with_people before delete on audit_reason for each statement execute function reasons_go_with_people();
