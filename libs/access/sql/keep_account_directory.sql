-- The directory follows the accounts: who is bound to a provider, whom a link by e-mail signs in, who is closed.
create function keep_account_directory() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
  perform renew_account_directory((changed ->> 'partnership_id')::uuid, (changed ->> tg_argv[0])::uuid);
  return null;
end $$;
create trigger keep_account_directory after insert or update of issuer, subject, by_email, closed_at on account
  for each row execute function keep_account_directory('id');
create trigger keep_account_directory after insert or update of email or delete on account_contact
  for each row execute function keep_account_directory('account_id');
create trigger keep_account_directory after insert or update of confirmed_at or delete on private_address
  for each row execute function keep_account_directory('account_id');
create trigger keep_account_directory after update of closed_at on partnership
  for each row execute function keep_account_directory('none');
