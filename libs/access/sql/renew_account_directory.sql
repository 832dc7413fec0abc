-- Who may sign in to a partnership that is open: with this account (null is all of them); of one that is closed, whoever has a private address.
-- One after the other, so that whoever is bound while the partnership is closed is in it no more.
create function renew_account_directory(of_partnership uuid, of_account uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(of_partnership::text, 4));
  delete from account_directory where partnership_id = of_partnership and (of_account is null or account_id = of_account);
  insert into account_directory (partnership_id, account_id, issuer, subject, email_hash, private_hash)
  select a.partnership_id, a.id, case when a.closed_at is null then a.issuer end, case when a.closed_at is null then a.subject end,
         case when a.by_email and a.closed_at is null then hash_of_email(c.email) end, hash_of_email(own.email)
    from account a join partnership p on p.id = a.partnership_id
    left join account_contact c on (c.partnership_id, c.account_id) = (a.partnership_id, a.id)
    left join private_address own
      on (own.partnership_id, own.account_id) = (a.partnership_id, a.id) and own.confirmed_at is not null and a.practitioner_id is not null
   where a.partnership_id = of_partnership and (of_account is null or a.id = of_account) and p.closed_at is null
     and (own.email is not null or a.closed_at is null and (a.subject is not null or a.by_email and c.email is not null)) $$;
