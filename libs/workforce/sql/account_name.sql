-- What an account is called: as the record has the person, else as they were invited; a machine as it was added.
create function account_name(of_account uuid) returns text language sql stable as $$
  select coalesce(case when i.practitioner_id is not null then person_name(i.given_name, i.family_name) end, c.name, m.name, 'Not on the record')
    from account a
    left join identity i on i.practitioner_id = a.practitioner_id
    left join account_contact c on c.account_id = a.id
    left join service_account m on m.account_id = a.id
   where a.id = of_account $$;
