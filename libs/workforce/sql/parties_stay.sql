-- An agreement is made by as many agencies as it says, and by no other later: one that joins makes another agreement.
create function parties_stay() returns trigger language plpgsql as $$
declare
  made uuid := coalesce(to_jsonb(new) ->> 'agreement_id', to_jsonb(new) ->> 'id');
begin
  if (select parties from sharing_agreement where partnership_id = new.partnership_id and id = made)
     is distinct from (select count(*) from sharing_party where partnership_id = new.partnership_id and agreement_id = made) then
    raise exception 'another number of parties' using errcode = 'check_violation', constraint = 'parties_stay';
  end if;
  return null;
end $$;
create constraint trigger parties_stay after insert on sharing_agreement deferrable initially deferred
  for each row execute function parties_stay();
create constraint trigger parties_stay after insert on sharing_party deferrable initially deferred
  for each row execute function parties_stay();
