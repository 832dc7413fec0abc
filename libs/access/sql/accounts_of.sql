-- The accounts of whom a provider vouches for, or of whoever has an address (its hash), in whatever partnership. The one function that reads
-- across partnerships, in its owner's name: it tells ids alone.
create function accounts_of(by_issuer text, by_subject text, by_email_hash bytea) returns table (partnership_id uuid, account_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.partnership_id, d.account_id from account_directory d
   where (d.issuer = by_issuer and d.subject = by_subject) or d.email_hash = by_email_hash $$;
revoke execute on function accounts_of(text, text, bytea) from public;
grant execute on function accounts_of(text, text, bytea) to trivium_app;
