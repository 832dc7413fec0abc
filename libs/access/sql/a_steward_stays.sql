-- A partnership keeps one steward at least who can sign in and whose grant has no last day, or nobody could let anybody in. Looked at when
-- whatever takes one away is committed; two at once go one after the other.
create function a_steward_stays() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'account' and not exists (
    select from access_grant
     where (partnership_id, account_id) = (new.partnership_id, new.id) and kind = 'STEWARD' and deputy_for is null and voided_at is null)
  then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.partnership_id::text, 5));
  if not exists (
    select from access_grant g join account a on (a.partnership_id, a.id) = (g.partnership_id, g.account_id)
     where g.partnership_id = new.partnership_id and g.kind = 'STEWARD' and g.deputy_for is null and g.voided_at is null
       and g.valid_from <= partnership_today() and g.valid_until is null
       and a.closed_at is null and has_way_in(a.partnership_id, a.issuer, a.by_email)) then
    raise exception 'the last steward' using errcode = 'check_violation', constraint = 'a_steward_stays';
  end if;
  return null;
end $$;
create constraint trigger a_steward_stays after update of voided_at on access_grant deferrable initially deferred
  for each row when (new.kind = 'STEWARD' and new.deputy_for is null and new.voided_at is not null) execute function a_steward_stays();
create constraint trigger a_steward_stays after update of closed_at on account deferrable initially deferred
  for each row when (new.closed_at is not null) execute function a_steward_stays();
create constraint trigger a_steward_stays_bound after update of issuer, by_email on account deferrable initially deferred
  for each row when (new.issuer is null and not new.by_email and (old.issuer is not null or old.by_email)) execute function a_steward_stays();
create constraint trigger a_steward_stays after update of voided_at on sign_in_service deferrable initially deferred
  for each row when (new.voided_at is not null) execute function a_steward_stays();
