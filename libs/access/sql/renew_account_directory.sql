-- Who may sign in to a partnership that is open: with this account (null is all of them). One after the other, so that whoever is bound
-- while the partnership is closed is in it no more.
create function renew_account_directory(of_partnership uuid, of_account uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(of_partnership::text, 4));
  delete from account_directory where partnership_id = of_partnership and (of_account is null or account_id = of_account);
  insert into account_directory (partnership_id, account_id, issuer, subject, email_hash)
  select a.partnership_id, a.id, a.issuer, a.subject, case when a.by_email then hash_of_email(c.email) end
    from account a join partnership p on p.id = a.partnership_id
    left join account_contact c on (c.partnership_id, c.account_id) = (a.partnership_id, a.id)
   where a.partnership_id = of_partnership and (of_account is null or a.id = of_account) and a.closed_at is null and p.closed_at is null
     and (a.subject is not null or a.by_email and c.email is not null) $$;
