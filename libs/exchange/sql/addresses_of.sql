-- Where somebody is reached, in small letters: at work, as they sign in and privately; not what others have too, such as the mailbox of a team.
-- Another record of theirs is no other.
create function addresses_of(person uuid) returns text[] language sql stable as $$
  with reached as (
    select i.practitioner_id as id, lower(i.email) as address from identity i where i.partnership_id = current_partnership() and i.email is not null
    union all
    select coalesce(a.practitioner_id, a.id), lower(c.email) from account_contact c join account a on (a.partnership_id, a.id) = (c.partnership_id, c.account_id)
     where c.partnership_id = current_partnership()
    union all
    select a.practitioner_id, lower(d.email) from private_address d join account a on (a.partnership_id, a.id) = (d.partnership_id, d.account_id)
     where d.partnership_id = current_partnership())
  select coalesce(array_agg(distinct r.address), '{}') from reached r
   where r.id = person and not exists (select from reached o where o.address = r.address and o.id not in (select records_of(person_of(person, 'infinity'), 'infinity'))) $$;
