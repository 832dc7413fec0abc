-- What is erased of somebody who signs in: contact, address of their own, by what they are known, browsers and answers kept for a
-- repeat; links and invitations are over.
-- Their accounts are closed and stay for what they did. An answer that named them is taken out of its row, so that a repeat has no second effect;
-- where a program put the name into the key itself, the row goes.
create function erase_in_access(person uuid, names text[]) returns void language plpgsql as $$
declare
  accounts constant uuid[] := array(select id from account where partnership_id = current_partnership() and practitioner_id = person);
begin
  delete from web_session where partnership_id = current_partnership() and account_id = any(accounts);
  update sign_in_link set used_at = now() where partnership_id = current_partnership() and account_id = any(accounts) and used_at is null;
  update invitation set withdrawn_at = now()
   where partnership_id = current_partnership() and account_id = any(accounts) and used_at is null and withdrawn_at is null;
  delete from private_address where partnership_id = current_partnership() and account_id = any(accounts);
  delete from account_contact where partnership_id = current_partnership() and account_id = any(accounts);
  update account set closed_at = coalesce(closed_at, now()), issuer = null, subject = null, by_email = false
   where partnership_id = current_partnership() and id = any(accounts);
  delete from idempotent_response where partnership_id = current_partnership() and (account_id = any(accounts) or without_names(key, names) <> key);
  update idempotent_response set answer = null
   where partnership_id = current_partnership()
     and (answer::text like '%' || person || '%' or without_names(answer::text, names) <> answer::text);
  perform erase_words('account_closing', '{reason, void_reason}', 'account_id', accounts);
  perform erase_words('access_grant', '{why, void_reason}', 'account_id', accounts);
  perform erase_names('account_closing', '{reason, void_reason}', names);
  perform erase_names('access_grant', '{why, void_reason}', names);
  perform erase_names('sign_in_service', '{void_reason}', names);
  perform erase_names('service_account', '{name, purpose}', names);
  perform erase_names('service_key', '{name}', names);
end $$;
